// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.report;

import java.util.Arrays;

/// Finds the longest phrases of every layer in a sentence. Phrases of one layer do not overlap, but a phrase with words
/// left out lets others begin inside it. Not safe for several threads.
final class PhraseFinder {
    private static final int MOST_STEPS = 64;

    private final Language language;
    private final PhraseTree tree;
    private final Marks[] marks = new Marks[Layer.COUNT];
    private final int[] best = new int[Layer.COUNT]; // last token of the longest phrase from here, by layer
    private final int[] target = new int[Layer.COUNT];
    private final int[] free = new int[Layer.COUNT]; // the first token that no phrase covers yet
    private final boolean[] loose = new boolean[Layer.COUNT]; // the longest phrase left words out
    private final boolean exact; // of two phrases with the same end, the one that leaves nothing out
    private int steps;
    private int gaps;

    PhraseFinder(Language language) {
        this.language = language;
        this.tree = language.phrases();
        this.exact = language.tellsAllPlaces();
        for (int i = 0; i < marks.length; i++) {
            marks[i] = new Marks();
        }
    }

    Marks marks(Layer layer) {
        return marks[layer.ordinal()];
    }

    /// Finds all phrases of tokens `from` to `to` (exclusive), headings apart.
    void find(Tokens tokens, int from, int to) {
        for (int layer = 0; layer < Layer.COUNT; layer++) {
            marks[layer].count = 0;
            free[layer] = from;
        }
        for (int at = from; at < to; at++) {
            if (!tree.mayStart(tokens.word[at])) {
                continue;
            }
            Arrays.fill(best, -1);
            steps = 0;
            walk(tokens, 0, at, to);
            for (int layer = 0; layer < Layer.HEADING.ordinal(); layer++) {
                int last = best[layer];
                if (last >= 0 && at >= free[layer]) {
                    marks[layer].add(at, last, target[layer]);
                    free[layer] = last + 1;
                }
            }
        }
    }

    /// The entry of the longest heading that begins at a token, -1 if none does; `headingLast()` is its last token.
    int heading(Tokens tokens, int at, int to) {
        if (!tree.mayStart(tokens.word[at])) {
            return -1;
        }
        Arrays.fill(best, -1);
        steps = 0;
        walk(tokens, 0, at, Math.min(to, at + 9));
        return best[Layer.HEADING.ordinal()] < 0 ? -1 : target[Layer.HEADING.ordinal()];
    }

    int headingLast() {
        return best[Layer.HEADING.ordinal()];
    }

    private void walk(Tokens tokens, int start, int from, int to) {
        int node = start;
        int at = from;
        while (node >= 0 && steps++ < MOST_STEPS) {
            for (int layer = 0; layer < Layer.COUNT && tree.ends(node); layer++) {
                int entry = tree.entry(node, layer);
                if (entry >= 0 && (at - 1 > best[layer] || exact && at - 1 == best[layer] && loose[layer])) {
                    best[layer] = at - 1;
                    target[layer] = entry;
                    loose[layer] = gaps > 0;
                }
            }
            if (at >= to) {
                return;
            }
            int gap = tree.longestGap(node);
            for (int longest = 1; longest <= gap; longest++) {
                int after = tree.step(node, Symbols.GAP + longest);
                if (after >= 0) {
                    skip(tokens, after, at, to, longest);
                }
            }
            int next = tree.step(node, tokens.word[at]);
            if (next < 0 && node != 0 && language.hasFillers()) {
                while (at < to && language.is(tokens.word[at], WordClass.FILLER.bit())) {
                    at++;
                }
                next = at < to ? tree.step(node, tokens.word[at]) : -1;
            }
            node = next;
            at++;
        }
    }

    private void skip(Tokens tokens, int node, int from, int to, int longest) {
        for (int at = from; at < to && at <= from + longest; at++) {
            int next = tree.step(node, tokens.word[at]);
            if (next >= 0) {
                gaps++;
                walk(tokens, next, at + 1, to);
                gaps--;
            }
            int word = tokens.word[at];
            if (!Symbols.isWordLike(word) || language.is(word, WordClass.BAR.bit())) {
                return;
            }
        }
    }
}
