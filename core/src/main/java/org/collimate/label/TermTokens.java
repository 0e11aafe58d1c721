// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.label;

/// Cuts a text into words and brings each into the form in which the lexicon knows it: lower case, without the plural's
/// s.
///
/// Holds the words of one text at a time; reused by one thread, so that a caption costs no objects.
final class TermTokens {
    private static final int LONGEST_WORD = 40;

    private int[] begins = new int[64];
    private int[] ends = new int[64];
    private int count;
    private final char[] word = new char[LONGEST_WORD + 4];
    private String text = "";

    /// Finds the words of a text: runs of letters and digits.
    void read(String newText) {
        text = newText;
        count = 0;
        int i = 0;
        int length = newText.length();
        while (i < length) {
            while (i < length && !Character.isLetterOrDigit(newText.charAt(i))) {
                i++;
            }
            int begin = i;
            while (i < length && Character.isLetterOrDigit(newText.charAt(i))) {
                i++;
            }
            if (i > begin) {
                add(begin, i);
            }
        }
    }

    private void add(int begin, int end) {
        if (count == begins.length) {
            begins = java.util.Arrays.copyOf(begins, count * 2);
            ends = java.util.Arrays.copyOf(ends, count * 2);
        }
        begins[count] = begin;
        ends[count++] = end;
    }

    int count() {
        return count;
    }

    int begin(int token) {
        return begins[token];
    }

    int end(int token) {
        return ends[token];
    }

    /// Whether a sentence or clause ends between this word and the one before it.
    boolean startsClause(int token) {
        if (token == 0) {
            return true;
        }
        for (int i = ends[token - 1]; i < begins[token]; i++) {
            char c = text.charAt(i);
            if (c == ';'
                    || c == ':'
                    || c == '\n'
                    || c == '.' && (i + 1 >= text.length() || text.charAt(i + 1) == ' ')) {
                return true;
            }
        }
        return false;
    }

    /// Whether a comma or bracket stands between this word and the one before it.
    boolean followsComma(int token) {
        for (int i = token == 0 ? 0 : ends[token - 1]; i < begins[token]; i++) {
            if (",()[]".indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /// Writes the lexicon's form of a word into [#buffer()]; returns its length, or 0 for a word too long to be a term.
    int normalise(int token) {
        int length = ends[token] - begins[token];
        if (length > LONGEST_WORD) {
            return 0;
        }
        for (int i = 0; i < length; i++) {
            word[i] = Character.toLowerCase(text.charAt(begins[token] + i));
        }
        return stem(length);
    }

    char[] buffer() {
        return word;
    }

    /// `nodules` to `nodule`, `masses` to `mass`, `ovaries` to `ovary`; `us`, `is` and `ss` stay.
    private int stem(int length) {
        if (length < 4 || word[length - 1] != 's') {
            return length;
        }
        char before = word[length - 2];
        if (before == 's' || before == 'u' || before == 'i') {
            return length;
        }
        if (before == 'e' && length > 4) {
            char third = word[length - 3];
            if (third == 'i') {
                word[length - 3] = 'y';
                return length - 2;
            }
            boolean sibilant =
                    third == 's' && word[length - 4] == 's' || third == 'x' || third == 'h' && word[length - 4] == 'c';
            return sibilant ? length - 2 : length - 1;
        }
        return length - 1;
    }
}
