// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.report.breast;

import java.util.Arrays;
import java.util.List;

/// Classes of words by how they begin, from `classes.tsv`; the sentence classifier sees which of them a sentence has.
final class WordClasses {
    private static final List<String[]> CLASSES = Resource.rows("classes.tsv").stream()
            .map(row -> row[1].split(" ", -1))
            .toList();

    /// How many classes there are, at most 31.
    static final int COUNT = CLASSES.size();

    private static final int LETTERS = 128;
    private static final int[][][] BY_FIRST = byFirst();

    private WordClasses() {}

    /// By first letter: pairs of class and place of the beginning in it, so that few are compared with a word.
    private static int[][][] byFirst() {
        var all = new int[LETTERS][0][];
        for (int i = 0; i < COUNT; i++) {
            for (int k = 0; k < CLASSES.get(i).length; k++) {
                char first = CLASSES.get(i)[k].charAt(0);
                all[first] = Arrays.copyOf(all[first], all[first].length + 1);
                all[first][all[first].length - 1] = new int[] {i, k};
            }
        }
        return all;
    }

    /// The classes of the word from `from` to `to`, a bit each.
    static int of(String text, int from, int to) {
        char first = Character.toLowerCase(text.charAt(from));
        if (first >= LETTERS) {
            return 0;
        }
        int classes = 0;
        for (var entry : BY_FIRST[first]) {
            var beginning = CLASSES.get(entry[0])[entry[1]];
            // Beginnings of one or two letters and numbers are whole words, but for years.
            boolean fits = beginning.length() > 2 || Character.isDigit(first) && to - from == 4
                    ? to - from >= beginning.length()
                    : to - from == beginning.length();
            if (fits && text.regionMatches(true, from, beginning, 0, beginning.length())) {
                classes |= 1 << entry[0];
            }
        }
        return classes;
    }
}
