// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.collimate.sample.Citation;

/// Makes the figures of one article from its floats.
final class Figures {
    private final XmlTree tree;
    private final int article;
    private final List<Remark> remarks;
    private final Prose labels;
    private final Lines captions;

    Figures(XmlTree tree, int article, List<Remark> remarks) {
        this.tree = tree;
        this.article = article;
        this.remarks = remarks;
        this.labels = new Prose(tree, Prose.Without.FLOATS);
        this.captions = new Lines(tree, Prose.Without.FLOATS_AND_LABELS);
    }

    List<Figure> all() {
        var floats = new Floats(tree, article, remarks);
        var names = new ArrayList<Optional<String>>();
        for (int i = 0; i < floats.all().size(); i++) {
            names.add(label(floats.all().get(i).node()));
            floats.named(i, names.get(i));
        }
        var citations = new Citations(tree, article, floats, names, remarks).all();
        var figures = new ArrayList<Figure>();
        for (int i = 0; i < floats.all().size(); i++) {
            figures.add(figure(floats.all().get(i), i + 1, names.get(i), citations.get(i)));
        }
        return figures;
    }

    private Figure figure(Floats.Entry source, int ordinal, Optional<String> label, List<Citation> citations) {
        int node = source.node();
        String language = language(node);
        int caption = caption(node, language);
        var id = optional(tree.attribute(node, Attribute.ID));
        var graphics = Graphics.of(tree, node);
        if (graphics.isEmpty()) {
            remarks.add(new Remark(
                    "figure-without-graphic",
                    "fig " + id.orElse("#" + ordinal),
                    "no graphic with an href was found, expected at least one"));
        }
        int title = caption == XmlTree.NONE ? XmlTree.NONE : tree.child(caption, Tag.TITLE);
        int permissions = tree.child(node, Tag.PERMISSIONS);
        return new Figure(
                id,
                ordinal,
                source.kind(),
                label,
                title == XmlTree.NONE ? Optional.empty() : optional(captions.of(title)),
                caption == XmlTree.NONE ? "" : captions.of(caption),
                altText(node),
                graphics,
                citations,
                permissions == XmlTree.NONE
                        ? Optional.empty()
                        : Licenses.ofFigure(tree, permissions, "fig " + id.orElse("#" + ordinal), remarks),
                optional(language),
                source.part() == article ? Optional.empty() : Optional.of(partName(source.part())));
    }

    /// The label of the figure itself, else of the group it is a member of.
    private Optional<String> label(int node) {
        for (int up = node; up != XmlTree.NONE && (up == node || isGroup(up)); up = tree.parent(up)) {
            int label = tree.child(up, Tag.LABEL);
            if (label != XmlTree.NONE) {
                var text = optional(labels.line(label));
                if (text.isPresent()) {
                    return text;
                }
            }
        }
        return Optional.empty();
    }

    /// The caption of the figure itself, else of its group; of several, the one in the figure's language.
    private int caption(int node, String language) {
        for (int up = node; up != XmlTree.NONE && (up == node || isGroup(up)); up = tree.parent(up)) {
            int first = tree.child(up, Tag.CAPTION);
            for (int child = first; child != XmlTree.NONE; child = tree.nextSibling(child)) {
                if (tree.tag(child) == Tag.CAPTION
                        && tree.attribute(child, Attribute.LANG).equals(language)) {
                    return child;
                }
            }
            for (int child = first; child != XmlTree.NONE; child = tree.nextSibling(child)) {
                if (tree.tag(child) == Tag.CAPTION
                        && tree.attribute(child, Attribute.LANG).isEmpty()) {
                    return child;
                }
            }
            if (first != XmlTree.NONE) {
                return first;
            }
        }
        return XmlTree.NONE;
    }

    private boolean isGroup(int node) {
        return tree.tag(node) == Tag.FIG_GROUP || tree.tag(node) == Tag.TABLE_WRAP_GROUP;
    }

    private String language(int node) {
        for (int up = node; up != XmlTree.NONE; up = tree.parent(up)) {
            String language = tree.attribute(up, Attribute.LANG);
            if (!language.isEmpty() || up == article) {
                return language;
            }
        }
        return "";
    }

    private Optional<String> altText(int node) {
        for (int inner = node + 1; inner < tree.end(node); inner++) {
            if (tree.tag(inner) == Tag.FIG || tree.tag(inner) == Tag.CAPTION) {
                inner = tree.end(inner) - 1;
            } else if (tree.tag(inner) == Tag.ALT_TEXT) {
                var text = optional(labels.line(inner));
                if (text.isPresent()) {
                    return text;
                }
            }
        }
        return Optional.empty();
    }

    private String partName(int part) {
        String id = tree.attribute(part, Attribute.ID);
        if (!id.isEmpty()) {
            return id;
        }
        int count = 1;
        for (int node = article; node < part; node++) {
            if (tree.tag(node) == tree.tag(part)) {
                count++;
            }
        }
        return (tree.tag(part) == Tag.RESPONSE ? "response-" : "sub-article-") + count;
    }

    private static Optional<String> optional(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }
}
