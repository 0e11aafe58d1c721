// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.report;

/// Gives the words of a text their numbers: exactly, else by a known misspelling. The answers for misspelt and unknown
/// words are kept in a table of fixed size. Not safe for several threads; the tables under it are.
final class Words {
    private static final int KEPT = 1 << 12;

    private final WordTable table;
    private final Misspellings misspellings;
    private final boolean decimalComma;
    private final long[] keys = new long[KEPT];
    private final int[] answers = new int[KEPT];

    Words(WordTable table, Misspellings misspellings, boolean decimalComma) {
        this.table = table;
        this.misspellings = misspellings;
        this.decimalComma = decimalComma;
    }

    boolean decimalComma() {
        return decimalComma;
    }

    int number(char[] text, int begin, int end, int hash) {
        int number = table.find(text, begin, end, hash);
        int length = end - begin;
        if (number != 0 || length < Misspellings.SHORTEST || length > 40) {
            return number;
        }
        long key = 0xCBF29CE484222325L;
        for (int i = begin; i < end; i++) {
            key = (key ^ text[i]) * 0x100000001B3L;
        }
        int slot = (int) (key ^ (key >>> 32)) & (KEPT - 1);
        if (keys[slot] != key) {
            keys[slot] = key;
            answers[slot] = misspellings.find(text, begin, end);
        }
        return answers[slot];
    }
}
