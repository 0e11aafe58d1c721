// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.article;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.collimate.text.WhiteSpace;

/// Writes the words of an element as one line: white space folded, blocks kept apart, one of several alternatives, and
/// whatever is not part of the text left out. Remembers where marked elements came to stand. Used by one thread.
final class Prose {
    private final XmlTree tree;
    private final Without without;
    private char[] out = new char[1024];
    private int start;
    private int length;
    private final List<Mark> marks = new ArrayList<>();
    private boolean pending;
    private boolean cut;
    private boolean marking;

    /// What else than hidden elements is left out.
    enum Without {
        /// Floats: figures, tables, boxes, supplements.
        FLOATS,
        /// Floats and every label.
        FLOATS_AND_LABELS,
        /// Footnotes and the marks that lead to them, for titles.
        FOOTNOTES
    }

    /// Where an element's words stand in the line, in UTF-16 units.
    record Mark(int node, int begin, int end) {}

    Prose(XmlTree tree, Without without) {
        this.tree = tree;
        this.without = without;
    }

    /// The words of the element.
    String line(int node) {
        clear();
        addLine(node);
        return text();
    }

    /// Forgets what was written.
    void clear() {
        length = 0;
        marks.clear();
    }

    /// Adds the words of the element, if it has any, as a line of their own.
    void addLine(int node) {
        int before = length;
        if (length > 0) {
            room(1);
            out[length++] = '\n';
        }
        start = length;
        pending = false;
        cut = false;
        inside(node, false);
        if (length == start) {
            length = before;
        }
    }

    /// All lines since [#clear()].
    String text() {
        return new String(out, 0, length);
    }

    /// The words of the element; [#marks()] then tells where references and inner paragraphs stand.
    String markedLine(int node) {
        marking = true;
        String text = line(node);
        marking = false;
        // an empty reference at the very end waits for a space that never came
        marks.replaceAll(mark -> mark.end() <= text.length()
                ? mark
                : new Mark(mark.node(), Math.min(mark.begin(), text.length()), text.length()));
        return text;
    }

    /// The marks of the last [#markedLine(int)], in document order of their elements' ends.
    List<Mark> marks() {
        return marks;
    }

    /// `within` says that the element is part of a citation made of fields, which have nothing between them but tags.
    private void inside(int node, boolean within) {
        var tag = tree.tag(node);
        boolean apart = (within && !tag.isTypeface()) || tag == Tag.ELEMENT_CITATION || tag == Tag.NLM_CITATION;
        int at = tree.textBegin(node);
        int only = chosen(node);
        for (int child = tree.firstChild(node); child != XmlTree.NONE; child = tree.nextSibling(child)) {
            if (only == XmlTree.NONE) {
                append(at, tree.textBegin(child));
            }
            at = tree.textEnd(child);
            if ((only != XmlTree.NONE && child != only) || isLeftOut(child)) {
                cut |= tree.tag(child).flow() == Tag.Flow.FLOAT;
                continue;
            }
            boolean block = tree.tag(child).flow() != Tag.Flow.INLINE
                    || (apart && !tree.tag(child).isTypeface());
            pending |= block;
            if (marking && isMarked(child)) {
                marked(child);
            } else {
                inside(child, apart);
            }
            pending |= block;
        }
        if (only == XmlTree.NONE) {
            append(at, tree.textEnd(node));
        }
    }

    private void marked(int node) {
        int begin = length + (pending && length > start ? 1 : 0);
        inside(node, false);
        int end = length;
        while (begin < end && out[begin] == ' ') {
            begin++;
        }
        marks.add(new Mark(node, begin, Math.max(begin, end)));
    }

    private boolean isMarked(int node) {
        return switch (tree.tag(node)) {
            case XREF, P, TITLE, TD, TH -> true;
            default -> false;
        };
    }

    private boolean isLeftOut(int node) {
        var tag = tree.tag(node);
        return switch (tag.flow()) {
            case HIDDEN, FLOAT -> true;
            case INLINE ->
                switch (tag) {
                    case XREF ->
                        without == Without.FOOTNOTES
                                && tree.attribute(node, Attribute.REF_TYPE).endsWith("fn");
                    case TEX_MATH -> isSaidInMath(node);
                    default -> false;
                };
            case BLOCK ->
                (tag == Tag.LABEL && without == Without.FLOATS_AND_LABELS)
                        || (tag == Tag.FN && without == Without.FOOTNOTES);
            case BOX -> false;
        };
    }

    /// Whether the same formula stands beside as MathML.
    private boolean isSaidInMath(int node) {
        int parent = tree.parent(node);
        return tree.tag(parent) != Tag.ALTERNATIVES && tree.child(parent, Tag.MATH) != XmlTree.NONE;
    }

    /// Of several ways to write the same thing, the one to keep; `NONE` when all children count.
    private int chosen(int node) {
        return switch (tree.tag(node)) {
            case ALTERNATIVES -> best(node);
            case CITATION_ALTERNATIVES, COLLAB_ALTERNATIVES, NAME_ALTERNATIVES -> tree.firstChild(node);
            default -> XmlTree.NONE;
        };
    }

    private int best(int node) {
        int best = XmlTree.NONE;
        for (int child = tree.firstChild(node); child != XmlTree.NONE; child = tree.nextSibling(child)) {
            if (best == XmlTree.NONE || rank(child) < rank(best)) {
                best = child;
            }
        }
        return best;
    }

    private int rank(int node) {
        return switch (tree.tag(node)) {
            case MATH -> 0;
            case TEX_MATH -> 1;
            case GRAPHIC, INLINE_GRAPHIC, MEDIA -> 3;
            default -> 2;
        };
    }

    private void append(int begin, int end) {
        if (begin == end) {
            return;
        }
        room(end - begin + 1);
        char[] text = tree.text();
        char[] to = out;
        int at = length;
        boolean gap = pending;
        boolean seam = cut;
        for (int i = begin; i < end; i++) {
            char character = text[i];
            // nearly all are ASCII, where one look is enough
            if ((character <= ' ' || character >= 0x7F) && WhiteSpace.isSpace(character)) {
                gap = true;
                continue;
            }
            if (gap || seam) {
                if (at > start && (gap || wouldGlue(to[at - 1], character))) {
                    to[at++] = ' ';
                }
                gap = false;
                seam = false;
            }
            to[at++] = character;
        }
        pending = gap;
        cut = seam;
        length = at;
    }

    private void room(int more) {
        if (length + more > out.length) {
            out = Arrays.copyOf(out, Math.max(length + more, 2 * out.length));
        }
    }

    /// Where a float was taken out, two words must not become one, but a full stop stays at its word.
    private static boolean wouldGlue(char last, char next) {
        return Character.isLetterOrDigit(next) && Character.isLetterOrDigit(last);
    }
}
