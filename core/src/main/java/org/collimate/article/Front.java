// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.article;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Reads what stands before an article's body: ids, titles, subjects, keywords, abstract.
final class Front {
    private final XmlTree tree;
    private final int article;
    private final int meta;
    private final int journal;
    private final Prose prose;
    private final Prose titles;

    Front(XmlTree tree, int article) {
        this.tree = tree;
        this.article = article;
        int front = tree.child(article, Tag.FRONT);
        this.meta = front == XmlTree.NONE ? XmlTree.NONE : tree.child(front, Tag.ARTICLE_META);
        this.journal = front == XmlTree.NONE ? XmlTree.NONE : tree.child(front, Tag.JOURNAL_META);
        this.prose = new Prose(tree, Prose.Without.FLOATS);
        this.titles = new Prose(tree, Prose.Without.FOOTNOTES);
    }

    /// The node of the article's metadata, or `NONE`.
    int meta() {
        return meta;
    }

    ArticleIds ids() {
        Optional<String> pmcid = Optional.empty();
        Optional<String> pmid = Optional.empty();
        Optional<String> doi = Optional.empty();
        Optional<String> publisherId = Optional.empty();
        for (int child : children(meta, Tag.ARTICLE_ID)) {
            String text = prose.line(child);
            switch (tree.attribute(child, Attribute.PUB_ID_TYPE)) {
                case "pmcid", "pmc" -> pmcid = pmcid.or(() -> Identifiers.pmcid(text));
                case "pmid" -> pmid = pmid.or(() -> Identifiers.pmid(text));
                case "doi" -> doi = doi.or(() -> Identifiers.doi(text));
                case "publisher-id" -> publisherId = publisherId.or(() -> optional(text));
                default -> {
                    // ids that nobody joins by
                }
            }
        }
        return new ArticleIds(pmcid, pmid, doi, publisherId);
    }

    Optional<String> title() {
        int group = meta == XmlTree.NONE ? XmlTree.NONE : tree.child(meta, Tag.TITLE_GROUP);
        int title = group == XmlTree.NONE ? XmlTree.NONE : tree.child(group, Tag.ARTICLE_TITLE);
        return title == XmlTree.NONE ? Optional.empty() : optional(titles.line(title));
    }

    Optional<String> journal() {
        var title = first(journal, Tag.JOURNAL_TITLE);
        if (title.isPresent() || journal == XmlTree.NONE) {
            return title;
        }
        for (int child : children(journal, Tag.JOURNAL_ID)) {
            if (tree.attribute(child, Attribute.JOURNAL_ID_TYPE).equals("nlm-ta")) {
                return optional(prose.line(child));
            }
        }
        return Optional.empty();
    }

    Optional<String> publisher() {
        return first(journal, Tag.PUBLISHER_NAME);
    }

    Optional<PublicationDate> date() {
        return meta == XmlTree.NONE ? Optional.empty() : Dates.earliest(tree, meta);
    }

    Optional<String> language() {
        return optional(tree.attribute(article, Attribute.LANG));
    }

    List<String> subjects() {
        var subjects = new LinkedHashSet<String>();
        int categories = meta == XmlTree.NONE ? XmlTree.NONE : tree.child(meta, Tag.ARTICLE_CATEGORIES);
        if (categories != XmlTree.NONE) {
            for (int inner = categories + 1; inner < tree.end(categories); inner++) {
                if (tree.tag(inner) == Tag.SUBJECT) {
                    add(prose.line(inner), subjects);
                }
            }
        }
        return List.copyOf(subjects);
    }

    /// The keywords of all languages, or the MeSH headings.
    List<String> keywords(boolean mesh) {
        var keywords = new LinkedHashSet<String>();
        for (int group : children(meta, Tag.KWD_GROUP)) {
            String type = (tree.attribute(group, Attribute.KWD_GROUP_TYPE) + tree.attribute(group, Attribute.VOCAB))
                    .toLowerCase(Locale.ROOT);
            if (type.contains("mesh") != mesh) {
                continue;
            }
            for (int inner = group + 1; inner < tree.end(group); inner++) {
                if (tree.tag(inner) == Tag.KWD || tree.tag(inner) == Tag.COMPOUND_KWD) {
                    add(prose.line(inner), keywords);
                }
            }
        }
        return List.copyOf(keywords);
    }

    /// The abstract, not its translations, teasers and graphical kin.
    String abstractText() {
        var abstracts = children(meta, Tag.ABSTRACT);
        for (int child : abstracts) {
            if (tree.attribute(child, Attribute.ABSTRACT_TYPE).isEmpty()) {
                return new Lines(tree, Prose.Without.FLOATS).of(child);
            }
        }
        return abstracts.isEmpty() ? "" : new Lines(tree, Prose.Without.FLOATS).of(abstracts.getFirst());
    }

    private Optional<String> first(int node, Tag tag) {
        int found = node == XmlTree.NONE ? XmlTree.NONE : tree.descendant(node, tag);
        return found == XmlTree.NONE ? Optional.empty() : optional(prose.line(found));
    }

    private List<Integer> children(int node, Tag tag) {
        var children = new ArrayList<Integer>();
        if (node != XmlTree.NONE) {
            for (int child = tree.firstChild(node); child != XmlTree.NONE; child = tree.nextSibling(child)) {
                if (tree.tag(child) == tag) {
                    children.add(child);
                }
            }
        }
        return children;
    }

    private static void add(String text, Set<String> to) {
        if (!text.isEmpty()) {
            to.add(text);
        }
    }

    private static Optional<String> optional(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }
}
