// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.label;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// All terms of a lexicon as one tree of words. A text is matched in a single pass; looking up a word or a branch is
/// one probe of a hash table of plain arrays, and makes no objects. Immutable once built, for any number of threads.
final class TermTrie {
    private @org.jspecify.annotations.Nullable String[] words = new String[1 << 12];
    private int[] wordNumbers = new int[1 << 12];
    private int wordCount;
    private long[] edges = new long[1 << 14];
    private int[] targets = new int[1 << 14];
    private int edgeCount;
    private final List<List<LexiconEntry>> entries = new ArrayList<>();

    TermTrie(List<LexiconEntry> all) {
        entries.add(List.of());
        var tokens = new TermTokens();
        for (var entry : all) {
            add(entry, tokens);
        }
    }

    private void add(LexiconEntry entry, TermTokens tokens) {
        tokens.read(entry.term());
        int node = 0;
        for (int i = 0; i < tokens.count(); i++) {
            int length = tokens.normalise(i);
            int word = wordNumber(tokens.buffer(), length);
            if (word < 0) {
                word = addWord(new String(tokens.buffer(), 0, length));
            }
            int next = step(node, word);
            if (next < 0) {
                next = entries.size();
                entries.add(List.of());
                addEdge(node, word, next);
            }
            node = next;
        }
        var known = new ArrayList<>(entries.get(node));
        // "T2-weighted" and "T2 weighted" are the same words.
        if (known.stream().anyMatch(other -> sameMeaning(other, entry))) {
            return;
        }
        known.add(entry);
        entries.set(node, List.copyOf(known));
    }

    private static boolean sameMeaning(LexiconEntry one, LexiconEntry other) {
        return one.concept().equals(other.concept())
                && one.kind() == other.kind()
                && one.caseMatters() == other.caseMatters();
    }

    /// The terms that end at a node.
    List<LexiconEntry> at(int node) {
        return entries.get(node);
    }

    /// The number of a word, or -1 if no term has it.
    int wordNumber(char[] buffer, int length) {
        int mask = words.length - 1;
        for (int slot = hash(buffer, length) & mask; words[slot] != null; slot = (slot + 1) & mask) {
            if (equal(words[slot], buffer, length)) {
                return wordNumbers[slot];
            }
        }
        return -1;
    }

    /// The node that a word leads to from a node, or -1.
    int step(int node, int word) {
        long key = key(node, word);
        int mask = edges.length - 1;
        for (int slot = spread(key) & mask; edges[slot] != 0; slot = (slot + 1) & mask) {
            if (edges[slot] == key) {
                return targets[slot];
            }
        }
        return -1;
    }

    private static long key(int node, int word) {
        return (long) node << 32 | word + 1L;
    }

    private static int spread(long key) {
        long mixed = key * 0x9E3779B97F4A7C15L;
        return (int) (mixed >>> 40);
    }

    private static int hash(char[] buffer, int length) {
        int hash = length;
        for (int i = 0; i < length; i++) {
            hash = hash * 31 + buffer[i];
        }
        return hash ^ hash >>> 15;
    }

    private static boolean equal(String word, char[] buffer, int length) {
        if (word.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (word.charAt(i) != buffer[i]) {
                return false;
            }
        }
        return true;
    }

    private int addWord(String word) {
        if (wordCount * 2 >= words.length) {
            var old = words;
            var oldNumbers = wordNumbers;
            words = new String[old.length * 2];
            wordNumbers = new int[old.length * 2];
            for (int i = 0; i < old.length; i++) {
                if (old[i] != null) {
                    putWord(old[i], oldNumbers[i]);
                }
            }
        }
        putWord(word, wordCount);
        return wordCount++;
    }

    private void putWord(String word, int number) {
        int mask = words.length - 1;
        int slot = hash(word.toCharArray(), word.length()) & mask;
        while (words[slot] != null) {
            slot = (slot + 1) & mask;
        }
        words[slot] = word;
        wordNumbers[slot] = number;
    }

    private void addEdge(int node, int word, int target) {
        if (edgeCount * 2 >= edges.length) {
            var old = edges;
            var oldTargets = targets;
            edges = new long[old.length * 2];
            targets = new int[old.length * 2];
            for (int i = 0; i < old.length; i++) {
                if (old[i] != 0) {
                    putEdge(old[i], oldTargets[i]);
                }
            }
        }
        putEdge(key(node, word), target);
        edgeCount++;
    }

    private void putEdge(long key, int target) {
        int mask = edges.length - 1;
        int slot = spread(key) & mask;
        while (edges[slot] != 0) {
            slot = (slot + 1) & mask;
        }
        edges[slot] = key;
        targets[slot] = target;
    }

    @Override
    public String toString() {
        return entries.size() + " nodes, " + wordCount + " words, "
                + Arrays.stream(edges).filter(edge -> edge != 0).count() + " branches";
    }
}
