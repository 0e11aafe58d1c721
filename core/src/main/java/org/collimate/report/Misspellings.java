// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.report;

/// Finds the one known word within one edit (insertion, deletion, substitution, transposition) of a long unknown one,
/// by an index of all forms with one letter left out. The first letter must be right. Safe for many threads.
final class Misspellings {
    /// Shorter words are never corrected: too many of them are other words.
    static final int SHORTEST = 7;

    private static final long PRIME = 0x100000001B3L;

    private final WordTable words;
    private final int[] slots; // entry + 1
    private final int[] next; // of an entry: the next entry of the same slot
    private final int[] forms;
    private final int mask;

    Misspellings(WordTable words) {
        this.words = words;
        int entries = 0;
        for (int form = 0; form < words.forms(); form++) {
            int length = words.start(form + 1) - words.start(form);
            entries += length >= SHORTEST - 1 ? length : 0;
        }
        mask = Math.max(16, Integer.highestOneBit(Math.max(1, entries)) << 1) - 1;
        slots = new int[mask + 1];
        next = new int[entries];
        forms = new int[entries];
        int entry = 0;
        for (int form = 0; form < words.forms(); form++) {
            int start = words.start(form);
            int end = words.start(form + 1);
            if (end - start < SHORTEST - 1) {
                continue;
            }
            for (int skip = start + 1; skip <= end; skip++) { // skip == end: the whole form
                int slot = slot(words.pool(), start, end, skip);
                forms[entry] = form;
                next[entry] = slots[slot];
                slots[slot] = ++entry;
            }
        }
    }

    private int slot(char[] characters, int begin, int end, int skip) {
        long hash = 0xCBF29CE484222325L;
        for (int i = begin; i < end; i++) {
            if (i != skip) {
                hash = (hash ^ characters[i]) * PRIME;
            }
        }
        return (int) (hash ^ (hash >>> 29)) & mask;
    }

    /// The number of the nearest word, the lowest if several are one edit away; 0 if none is.
    int find(char[] characters, int begin, int end) {
        int best = 0;
        for (int skip = begin + 1; skip <= end; skip++) {
            int slot = slot(characters, begin, end, skip);
            for (int entry = slots[slot]; entry != 0; entry = next[entry - 1]) {
                int form = forms[entry - 1];
                int number = words.number(form);
                if ((best == 0 || number < best)
                        && oneEdit(characters, begin, end, words.pool(), words.start(form), words.start(form + 1))) {
                    best = number;
                }
            }
        }
        return best;
    }

    private static boolean oneEdit(char[] a, int aBegin, int aEnd, char[] b, int bBegin, int bEnd) {
        if (a[aBegin] != b[bBegin] || Math.abs(aEnd - aBegin - (bEnd - bBegin)) > 1) {
            return false;
        }
        int i = aBegin;
        int j = bBegin;
        while (i < aEnd && j < bEnd && a[i] == b[j]) {
            i++;
            j++;
        }
        int aRest = aEnd;
        int bRest = bEnd;
        while (aRest > i && bRest > j && a[aRest - 1] == b[bRest - 1]) {
            aRest--;
            bRest--;
        }
        int left = aRest - i;
        int right = bRest - j;
        return left <= 1 && right <= 1 || left == 2 && right == 2 && a[i] == b[j + 1] && a[i + 1] == b[j];
    }
}
