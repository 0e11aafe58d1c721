// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.article;

import java.util.Arrays;

/// A document as a few arrays instead of an object for each node: elements are numbered in document order, and all
/// their text is one array in which each element covers a stretch, so that the text of any element is there without a
/// walk.
///
/// Package-private and unchecked: a node is an `int` from 0 (the root) to `size() - 1`, and `NONE` means no node.
final class XmlTree {
    static final int NONE = -1;

    private final Tag[] tags;
    private final int[] parents;
    private final int[] ends;
    private final int[] textBegins;
    private final int[] textEnds;
    private final int[] attributeEnds;
    private final Attribute[] attributeNames;
    private final String[] attributeValues;
    private final char[] text;
    private final int size;

    XmlTree(Growing from) {
        tags = from.tags;
        parents = from.parents;
        ends = from.ends;
        textBegins = from.textBegins;
        textEnds = from.textEnds;
        attributeEnds = from.attributeEnds;
        attributeNames = from.attributeNames;
        attributeValues = from.attributeValues;
        text = from.text;
        size = from.size;
    }

    int size() {
        return size;
    }

    Tag tag(int node) {
        return tags[node];
    }

    int parent(int node) {
        return parents[node];
    }

    /// The first node after this one that is not inside it.
    int end(int node) {
        return ends[node];
    }

    /// The first child, or `NONE`.
    int firstChild(int node) {
        return node + 1 < ends[node] ? node + 1 : NONE;
    }

    /// The next child of the same parent, or `NONE`.
    int nextSibling(int node) {
        int next = ends[node];
        int parent = parents[node];
        return parent != NONE && next < ends[parent] ? next : NONE;
    }

    /// The first child with this tag, or `NONE`.
    int child(int node, Tag tag) {
        for (int child = firstChild(node); child != NONE; child = nextSibling(child)) {
            if (tags[child] == tag) {
                return child;
            }
        }
        return NONE;
    }

    /// The first node with this tag inside, in document order, or `NONE`.
    int descendant(int node, Tag tag) {
        for (int inner = node + 1; inner < ends[node]; inner++) {
            if (tags[inner] == tag) {
                return inner;
            }
        }
        return NONE;
    }

    boolean isInside(int node, int ancestor) {
        return ancestor <= node && node < ends[ancestor];
    }

    /// The nearest ancestor with the tag, or `NONE`.
    int ancestor(int node, Tag tag) {
        int up = parents[node];
        while (up != NONE && tags[up] != tag) {
            up = parents[up];
        }
        return up;
    }

    /// The value of the attribute, or the empty string.
    String attribute(int node, Attribute name) {
        for (int i = node == 0 ? 0 : attributeEnds[node - 1]; i < attributeEnds[node]; i++) {
            if (attributeNames[i] == name) {
                return attributeValues[i];
            }
        }
        return "";
    }

    char[] text() {
        return text;
    }

    int textBegin(int node) {
        return textBegins[node];
    }

    int textEnd(int node) {
        return textEnds[node];
    }

    /// The arrays while the document is read. Used by one thread.
    static final class Growing {
        private Tag[] tags;
        private int[] parents;
        private int[] ends;
        private int[] textBegins;
        private int[] textEnds;
        private int[] attributeEnds;
        private Attribute[] attributeNames = new Attribute[512];
        private String[] attributeValues = new String[512];
        private char[] text;
        private int size;
        private int length;
        private int attributes;
        private int open = NONE;

        Growing(int expectedChars) {
            int nodes = Math.max(64, expectedChars / 40);
            tags = new Tag[nodes];
            parents = new int[nodes];
            ends = new int[nodes];
            textBegins = new int[nodes];
            textEnds = new int[nodes];
            attributeEnds = new int[nodes];
            text = new char[Math.max(256, expectedChars - expectedChars / 4)];
        }

        void open(Tag tag) {
            if (size == tags.length) {
                int nodes = size * 2;
                tags = Arrays.copyOf(tags, nodes);
                parents = Arrays.copyOf(parents, nodes);
                ends = Arrays.copyOf(ends, nodes);
                textBegins = Arrays.copyOf(textBegins, nodes);
                textEnds = Arrays.copyOf(textEnds, nodes);
                attributeEnds = Arrays.copyOf(attributeEnds, nodes);
            }
            tags[size] = tag;
            parents[size] = open;
            textBegins[size] = length;
            attributeEnds[size] = attributes;
            open = size++;
        }

        /// Adds an attribute to the element opened last.
        void attribute(Attribute name, String value) {
            if (attributes == attributeNames.length) {
                attributeNames = Arrays.copyOf(attributeNames, attributes * 2);
                attributeValues = Arrays.copyOf(attributeValues, attributes * 2);
            }
            attributeNames[attributes] = name;
            attributeValues[attributes++] = value;
            attributeEnds[size - 1] = attributes;
        }

        void text(char[] chars, int begin, int count) {
            if (length + count > text.length) {
                text = Arrays.copyOf(text, Math.max(length + count, text.length + text.length / 2));
            }
            System.arraycopy(chars, begin, text, length, count);
            length += count;
        }

        void close() {
            ends[open] = size;
            textEnds[open] = length;
            open = parents[open];
        }

        int length() {
            return length;
        }
    }
}
