// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.report;

/// The reserved word numbers: what is not a word of a language.
final class Symbols {
    static final int UNKNOWN = 0;
    static final int NUMBER = 1;
    static final int PLACEHOLDER = 2;
    static final int OTHER = 3;
    static final int COMMA = 4;
    static final int PERIOD = 5;
    static final int COLON = 6;
    static final int SEMICOLON = 7;
    static final int QUESTION = 8;
    static final int OPEN = 9;
    static final int CLOSE = 10;
    static final int SLASH = 11;
    static final int AND = 12;
    static final int PLUS = 13;
    static final int DASH = 14;
    static final int BULLET = 15;
    static final int QUOTE = 16;
    static final int EXCLAMATION = 17;
    static final int PERCENT = 18;
    static final int HASH = 19;
    static final int EQUALS = 20;
    /// A gap of at most n words in a phrase is the number `GAP + n`.
    static final int GAP = 21;

    static final int LONGEST_GAP = 9;
    static final int FIRST_WORD = 32;

    private Symbols() {}

    static int of(char character) {
        return switch (character) {
            case ',' -> COMMA;
            case '.', '。' -> PERIOD;
            case ':' -> COLON;
            case ';' -> SEMICOLON;
            case '?', '¿' -> QUESTION;
            case '(', '[', '{' -> OPEN;
            case ')', ']', '}' -> CLOSE;
            case '/' -> SLASH;
            case '&' -> AND;
            case '+' -> PLUS;
            case '-' -> DASH;
            case '•', '*' -> BULLET;
            case '"' -> QUOTE;
            case '!' -> EXCLAMATION;
            case '%' -> PERCENT;
            case '#' -> HASH;
            case '=' -> EQUALS;
            default -> OTHER;
        };
    }

    /// True for the numbers that may stand inside a gap of a phrase.
    static boolean isWordLike(int word) {
        return word == UNKNOWN || word == NUMBER || word == PLACEHOLDER || word >= FIRST_WORD;
    }
}
