// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.report;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/// All phrases of a language as one frozen tree over word numbers. A node tells, for each layer, which entry ends
/// there. Safe for many threads.
final class PhraseTree {
    private final long[] keys; // node << 32 | word, plus 1; 0 is free
    private final int[] targets;
    private final int mask;
    private final int[] entries; // node * Layer.COUNT + layer: entry or -1
    private final boolean[] starts; // by word: some phrase begins so
    private final boolean[] ends; // by node: some entry ends here
    private final byte[] gap; // by node: the longest gap that may follow, 0 if none

    private PhraseTree(Builder builder, int words) {
        int edges = builder.edges.size();
        mask = Math.max(16, Integer.highestOneBit(Math.max(1, edges)) << 2) - 1;
        keys = new long[mask + 1];
        targets = new int[mask + 1];
        starts = new boolean[words];
        gap = new byte[builder.nodes];
        for (var edge : builder.edges.entrySet()) {
            long key = edge.getKey() + 1;
            int slot = slot(key);
            while (keys[slot] != 0) {
                slot = (slot + 1) & mask;
            }
            keys[slot] = key;
            targets[slot] = edge.getValue();
            int node = (int) (edge.getKey() >>> 32);
            int word = (int) (long) edge.getKey();
            if (node == 0) {
                starts[word] = true;
            }
            if (word > Symbols.GAP && word <= Symbols.GAP + Symbols.LONGEST_GAP) {
                gap[node] = (byte) Math.max(gap[node], word - Symbols.GAP);
            }
        }
        entries = Arrays.copyOf(builder.entries, builder.nodes * Layer.COUNT);
        ends = new boolean[builder.nodes];
        for (int i = 0; i < entries.length; i++) {
            ends[i / Layer.COUNT] |= entries[i] >= 0;
        }
    }

    private int slot(long key) {
        long mixed = key * 0x9E3779B97F4A7C15L;
        return (int) (mixed >>> 40) & mask;
    }

    boolean mayStart(int word) {
        return starts[word];
    }

    /// The node after `word`; -1 if no phrase goes on so.
    int step(int node, int word) {
        long key = ((long) node << 32 | word) + 1;
        int slot = slot(key);
        while (keys[slot] != 0) {
            if (keys[slot] == key) {
                return targets[slot];
            }
            slot = (slot + 1) & mask;
        }
        return -1;
    }

    /// True if a phrase of any layer ends at a node.
    boolean ends(int node) {
        return ends[node];
    }

    int longestGap(int node) {
        return gap[node];
    }

    int entry(int node, int layer) {
        return entries[node * Layer.COUNT + layer];
    }

    /// Collects phrases; not safe for several threads.
    static final class Builder {
        private final Map<Long, Integer> edges = new HashMap<>();
        private int[] entries = new int[1024];
        private int nodes;

        Builder() {
            node();
        }

        private int node() {
            if ((nodes + 1) * Layer.COUNT > entries.length) {
                entries = Arrays.copyOf(entries, entries.length * 2);
            }
            Arrays.fill(entries, nodes * Layer.COUNT, (nodes + 1) * Layer.COUNT, -1);
            return nodes++;
        }

        /// Adds a phrase. The first phrase of a layer that is written twice stays.
        void add(int[] words, int length, Layer layer, int entry) {
            int node = 0;
            for (int i = 0; i < length; i++) {
                long key = (long) node << 32 | words[i];
                var next = edges.get(key);
                if (next == null) {
                    next = node();
                    edges.put(key, next);
                }
                node = next;
            }
            int at = node * Layer.COUNT + layer.ordinal();
            if (entries[at] < 0) {
                entries[at] = entry;
            }
        }

        PhraseTree freeze(int words) {
            return new PhraseTree(this, words);
        }
    }
}
