// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.report;

import java.util.Map;

/// A frozen table from the folded forms of words to word numbers, looked up by characters in place (open addressing,
/// linear probing). Several forms may have one number. Safe for many threads.
final class WordTable {
    private final char[] pool;
    private final int[] starts; // of form i; its end is the start of form i + 1
    private final int[] numbers;
    private final int[] slots; // form + 1, or 0
    private final int mask;

    WordTable(Map<String, Integer> forms) {
        int count = forms.size();
        int characters = forms.keySet().stream().mapToInt(String::length).sum();
        pool = new char[characters];
        starts = new int[count + 1];
        numbers = new int[count];
        mask = Math.max(16, Integer.highestOneBit(Math.max(1, count)) << 2) - 1;
        slots = new int[mask + 1];
        int form = 0;
        int at = 0;
        for (var entry : forms.entrySet()) {
            var word = entry.getKey();
            starts[form] = at;
            word.getChars(0, word.length(), pool, at);
            at += word.length();
            numbers[form] = entry.getValue();
            int slot = spread(hash(pool, starts[form], at)) & mask;
            while (slots[slot] != 0) {
                slot = (slot + 1) & mask;
            }
            slots[slot] = ++form;
        }
        starts[count] = at;
    }

    /// The hash that the tokenizer builds as it goes.
    static int hash(char[] characters, int begin, int end) {
        int hash = 0;
        for (int i = begin; i < end; i++) {
            hash = 31 * hash + characters[i];
        }
        return hash;
    }

    private static int spread(int hash) {
        int mixed = hash * 0x9E3779B9;
        return mixed ^ (mixed >>> 15);
    }

    /// The number of the word with these characters and this hash; 0 if the table does not have it.
    int find(char[] characters, int begin, int end, int hash) {
        int length = end - begin;
        int slot = spread(hash) & mask;
        while (slots[slot] != 0) {
            int form = slots[slot] - 1;
            int start = starts[form];
            if (starts[form + 1] - start == length && same(characters, begin, start, length)) {
                return numbers[form];
            }
            slot = (slot + 1) & mask;
        }
        return 0;
    }

    private boolean same(char[] characters, int begin, int start, int length) {
        for (int i = 0; i < length; i++) {
            if (characters[begin + i] != pool[start + i]) {
                return false;
            }
        }
        return true;
    }

    int forms() {
        return numbers.length;
    }

    char[] pool() {
        return pool;
    }

    int start(int form) {
        return starts[form];
    }

    int number(int form) {
        return numbers[form];
    }
}
