// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.article;

import java.util.List;
import java.util.Optional;
import org.collimate.sample.Citation;
import org.collimate.text.CodePoints;
import org.collimate.text.Sentences;

/// A stretch of text that cites figures: a paragraph, else a title, table cell or caption. Used by one thread.
final class Passage {
    private static final Sentences SENTENCES = Sentences.ofProse();

    private final XmlTree tree;
    private final int article;
    private final int node;
    private final String text;
    private final List<Prose.Mark> marks;
    private final CodePoints points;
    private Optional<List<Sentences.Range>> sentences = Optional.empty();
    private Optional<Optional<String>> section = Optional.empty();

    Passage(XmlTree tree, int article, int node, Prose prose) {
        this.tree = tree;
        this.article = article;
        this.node = node;
        this.text = prose.markedLine(node);
        this.marks = List.copyOf(prose.marks());
        this.points = CodePoints.of(text);
    }

    /// The nearest paragraph, title or table cell around the node, else the nearest other block, else the caption.
    static int blockOf(XmlTree tree, int article, int node) {
        int inner = node;
        int block = XmlTree.NONE;
        for (int up = tree.parent(node); up != article && up != XmlTree.NONE; up = tree.parent(up)) {
            switch (tree.tag(up)) {
                case P, TITLE, TD, TH -> {
                    return up;
                }
                case CAPTION -> {
                    return block == XmlTree.NONE ? up : block;
                }
                case LIST, LIST_ITEM, DEF_LIST, DEF_ITEM, DEF, DISP_QUOTE, STATEMENT, SPEECH, VERSE_GROUP -> inner = up;
                default -> {
                    boolean boundary =
                            tree.tag(up).flow() == Tag.Flow.BOX || tree.tag(up).flow() == Tag.Flow.FLOAT;
                    if (boundary) {
                        return block == XmlTree.NONE ? inner : block;
                    }
                    if (block == XmlTree.NONE && tree.tag(up).flow() == Tag.Flow.BLOCK) {
                        block = up;
                    }
                    inner = up;
                }
            }
        }
        return block == XmlTree.NONE ? inner : block;
    }

    int node() {
        return node;
    }

    String text() {
        return text;
    }

    List<Prose.Mark> marks() {
        return marks;
    }

    /// The citation that stands at these UTF-16 units of the text.
    Citation citation(int begin, int end) {
        var title = section.orElseGet(this::section);
        section = Optional.of(title);
        return new Citation(title, text, sentence(begin, end), points.span(begin, end));
    }

    private String sentence(int begin, int end) {
        var ranges = sentences.orElseGet(() -> SENTENCES.ranges(text));
        sentences = Optional.of(ranges);
        int from = -1;
        int to = 0;
        for (var range : ranges) {
            boolean holds = range.begin() < Math.max(end, begin + 1) && begin < range.end();
            if (holds && from < 0) {
                from = range.begin();
            }
            if (holds) {
                to = range.end();
            }
        }
        if (from >= 0) {
            return text.substring(from, to);
        }
        // between sentences, where an empty reference can stand: the sentence before
        for (var range : ranges.reversed()) {
            if (range.end() <= begin) {
                return text.substring(range.begin(), range.end());
            }
        }
        return text;
    }

    /// The title of the nearest section, box, appendix or abstract that has one.
    private Optional<String> section() {
        var titles = new Prose(tree, Prose.Without.FOOTNOTES);
        for (int up = node; up != article && up != XmlTree.NONE; up = tree.parent(up)) {
            var tag = tree.tag(up);
            int holder = up;
            switch (tag) {
                case BOXED_TEXT -> {
                    int caption = tree.child(up, Tag.CAPTION);
                    if (caption != XmlTree.NONE && !tree.isInside(node, caption)) {
                        holder = caption;
                    }
                }
                case SEC, APP, ACK, ABSTRACT, TRANS_ABSTRACT, GLOSSARY, NOTES, FN_GROUP, REF_LIST -> {
                    // has a title of its own, perhaps
                }
                default -> {
                    continue;
                }
            }
            int title = tree.child(holder, Tag.TITLE);
            if (title != XmlTree.NONE) {
                String words = titles.line(title);
                if (!words.isEmpty()) {
                    return Optional.of(words);
                }
            }
            if (tag == Tag.ABSTRACT || tag == Tag.TRANS_ABSTRACT) {
                return Optional.of("Abstract");
            }
        }
        return Optional.empty();
    }
}
