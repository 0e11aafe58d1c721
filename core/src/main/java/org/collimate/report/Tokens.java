// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.report;

import java.util.Arrays;

/// The words, numbers and signs of one text as columns, reused from text to text. Not safe for several threads.
///
/// A hyphen between two letters joins two words and is no token of its own. `[**…**]`, three or more underscores and
/// three or more X are placeholders for what a de-identifier took away.
final class Tokens {
    static final int SPACE_BEFORE = 1;
    static final int LINE_BEFORE = 2;
    static final int BLANK_BEFORE = 4;
    static final int JOINED = 8;
    static final int UPPER_FIRST = 16;
    static final int UPPER_ALL = 32;
    private static final int LONGEST_PLACEHOLDER = 200;

    int count;
    int[] begin = new int[512];
    int[] end = new int[512];
    int[] word = new int[512];
    int[] flags = new int[512];
    double[] value = new double[512];
    char[] text = new char[2048];
    private String source = "";
    private int length;

    /// Reads a text; `words` gives each word its number.
    void read(String report, Words words) {
        source = report;
        length = report.length();
        if (text.length < length) {
            text = new char[Math.max(length, text.length * 2)];
        }
        report.getChars(0, length, text, 0);
        for (int i = 0; i < length; i++) {
            text[i] = Folding.fold(text[i]);
        }
        count = 0;
        int pending = LINE_BEFORE | BLANK_BEFORE;
        int lines = 0;
        int at = 0;
        while (at < length) {
            char character = text[at];
            if (character <= ' ') {
                pending |= SPACE_BEFORE;
                if (character == '\n') {
                    lines++;
                    pending |= lines > 1 ? LINE_BEFORE | BLANK_BEFORE : LINE_BEFORE;
                }
                at++;
                continue;
            }
            lines = 0;
            if (count == word.length) {
                grow();
            }
            int next = one(at, pending, words);
            pending = next < 0 ? JOINED : 0;
            at = Math.abs(next);
        }
    }

    String source() {
        return source;
    }

    /// Adds the token at `at`; answers where the next begins, negative if a swallowed hyphen joins it to this one.
    private int one(int at, int pending, Words words) {
        char character = text[at];
        if (isLetter(character)) {
            return word(at, pending, words);
        }
        if (isDigit(character)) {
            return number(at, pending, words.decimalComma());
        }
        int stop = at + 1;
        int symbol = Symbols.of(character);
        if (character == '_') {
            while (stop < length && text[stop] == '_') {
                stop++;
            }
            symbol = stop - at >= 3 ? Symbols.PLACEHOLDER : Symbols.OTHER;
        } else if (character == '[' && at + 2 < length && text[at + 1] == '*' && text[at + 2] == '*') {
            int close = closing(at + 3);
            if (close > 0) {
                stop = close;
                symbol = Symbols.PLACEHOLDER;
            }
        } else if (Character.isHighSurrogate(character) && stop < length && Character.isLowSurrogate(text[stop])) {
            stop++;
        } else if (character == '\'') {
            symbol = Symbols.OTHER;
        }
        add(at, stop, symbol, pending);
        return stop;
    }

    private int closing(int from) {
        int limit = Math.min(length - 2, from + LONGEST_PLACEHOLDER);
        for (int i = from; i < limit; i++) {
            if (text[i] == '*' && text[i + 1] == '*' && text[i + 2] == ']') {
                return i + 3;
            }
        }
        return -1;
    }

    private int word(int at, int pending, Words words) {
        int stop = at;
        int hash = 0;
        boolean onlyX = true;
        while (stop < length && isLetter(text[stop])) {
            onlyX &= text[stop] == 'x';
            hash = 31 * hash + text[stop++];
        }
        int flag = pending;
        if (Character.isUpperCase(source.charAt(at))) {
            flag |= UPPER_FIRST;
            if (stop - at > 1 && Character.isUpperCase(source.charAt(at + 1)) && isUpper(at + 2, stop)) {
                flag |= UPPER_ALL;
            }
        }
        boolean placeholder = onlyX && stop - at >= 3;
        add(at, stop, placeholder ? Symbols.PLACEHOLDER : words.number(text, at, stop, hash), flag);
        if (stop + 1 < length && text[stop] == '\'' && text[stop + 1] == 's' && !letterAt(stop + 2)) {
            return stop + 2; // a possessive says nothing
        }
        return stop + 1 < length && text[stop] == '-' && isLetter(text[stop + 1]) ? -(stop + 1) : stop;
    }

    private boolean letterAt(int at) {
        return at < length && isLetter(text[at]);
    }

    private boolean isUpper(int from, int to) {
        for (int i = from; i < to; i++) {
            if (!Character.isUpperCase(source.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private int number(int at, int pending, boolean decimalComma) {
        int stop = at;
        double whole = 0;
        while (stop < length && isDigit(text[stop])) {
            whole = whole * 10 + (text[stop++] - '0');
        }
        boolean point = stop + 1 < length
                && isDigit(text[stop + 1])
                && (text[stop] == '.' || decimalComma && text[stop] == ',');
        if (point) {
            stop++;
            double unit = 1;
            while (stop < length && isDigit(text[stop])) {
                unit *= 10;
                whole = whole * 10 + (text[stop++] - '0');
            }
            whole /= unit;
        }
        add(at, stop, Symbols.NUMBER, pending);
        value[count - 1] = whole;
        return stop;
    }

    private void add(int from, int to, int number, int flag) {
        begin[count] = from;
        end[count] = to;
        word[count] = number;
        flags[count] = flag;
        count++;
    }

    private void grow() {
        int size = word.length * 2;
        begin = Arrays.copyOf(begin, size);
        end = Arrays.copyOf(end, size);
        word = Arrays.copyOf(word, size);
        flags = Arrays.copyOf(flags, size);
        value = Arrays.copyOf(value, size);
    }

    private static boolean isLetter(char character) {
        return character < 128 ? character >= 'a' && character <= 'z' : Character.isLetter(character);
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }

    boolean has(int token, int flag) {
        return (flags[token] & flag) != 0;
    }

    /// True if the token is the one that this sign is written as.
    boolean is(int token, int symbol) {
        return token >= 0 && token < count && word[token] == symbol;
    }
}
