// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.article;

import org.collimate.text.WhiteSpace;

/// Writes the words of an element that holds paragraphs as lines: each title and paragraph one line, joined by
/// newlines.
final class Lines {
    private final XmlTree tree;
    private final Prose prose;

    Lines(XmlTree tree, Prose.Without without) {
        this.tree = tree;
        this.prose = new Prose(tree, without);
    }

    /// The lines of everything inside the element; the empty string when it has no words.
    String of(int node) {
        prose.clear();
        inside(node);
        return prose.text();
    }

    private void inside(int node) {
        if (hasOwnWords(node)) {
            prose.addLine(node);
            return;
        }
        for (int child = tree.firstChild(node); child != XmlTree.NONE; child = tree.nextSibling(child)) {
            var tag = tree.tag(child);
            switch (tag.flow()) {
                case BOX -> inside(child);
                case BLOCK -> {
                    if (tag != Tag.LABEL) {
                        prose.addLine(child);
                    }
                }
                case INLINE -> prose.addLine(child);
                case FLOAT, HIDDEN -> {
                    // not part of the text
                }
            }
        }
    }

    /// Whether words stand in the element itself, between its children.
    private boolean hasOwnWords(int node) {
        int at = tree.textBegin(node);
        for (int child = tree.firstChild(node); child != XmlTree.NONE; child = tree.nextSibling(child)) {
            if (hasWords(at, tree.textBegin(child))) {
                return true;
            }
            at = tree.textEnd(child);
        }
        return hasWords(at, tree.textEnd(node));
    }

    private boolean hasWords(int begin, int end) {
        for (int i = begin; i < end; i++) {
            if (!WhiteSpace.isSpace(tree.text()[i])) {
                return true;
            }
        }
        return false;
    }
}
