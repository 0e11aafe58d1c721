// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.report;

import java.util.Arrays;

/// Splits the sections of a report into sentences: at full stops that are no decimals, list numbers or abbreviations
/// (also without a space: "apex.There"), at question marks outside brackets, at bullets, blank lines, and line ends
/// where the next line begins anew. A sentence of more than `LONGEST` tokens is cut, which bounds all work on it. Not
/// safe for several threads.
final class Sentencing {
    static final int LONGEST = 400;
    private static final int WRAPPED = 55; // a line this long was broken by its width, characters

    private final Language language;
    int count;
    int[] first = new int[64];
    int[] end = new int[64];
    int[] section = new int[64];

    Sentencing(Language language) {
        this.language = language;
    }

    void split(Tokens tokens, Sections sections) {
        count = 0;
        for (int i = 0; i < sections.count; i++) {
            split(tokens, sections.first[i], sections.end[i], i);
        }
    }

    private void split(Tokens tokens, int from, int to, int number) {
        int start = from;
        int depth = 0;
        int line = from;
        for (int at = from; at < to; at++) {
            if (tokens.has(at, Tokens.LINE_BEFORE)) {
                if (at > start && endsAtLine(tokens, line, at)) {
                    add(start, at, number);
                    start = at;
                    depth = 0;
                }
                line = at;
            }
            int word = tokens.word[at];
            boolean ends = at - start >= LONGEST - 1;
            switch (word) {
                case Symbols.OPEN -> depth++;
                case Symbols.CLOSE -> depth = Math.max(0, depth - 1);
                case Symbols.PERIOD -> ends |= endsAtStop(tokens, start, at, to);
                case Symbols.QUESTION -> ends |= depth == 0 && at > start && !isPrefix(tokens, at);
                case Symbols.EXCLAMATION -> ends = true;
                case Symbols.BULLET -> {
                    if (at > start) {
                        add(start, at, number);
                        start = at;
                    }
                }
                case Symbols.QUOTE -> ends |= isLoose(tokens, at, to);
                default -> {}
            }
            if (ends) {
                add(start, at + 1, number);
                start = at + 1;
                depth = 0;
            }
        }
        add(start, to, number);
    }

    /// A question mark that stands before what it doubts: "?pneumonia", "lung ? pneumonia".
    static boolean isPrefix(Tokens tokens, int at) {
        return at + 1 < tokens.count
                && !tokens.has(at + 1, Tokens.LINE_BEFORE)
                && Symbols.isWordLike(tokens.word[at + 1])
                && (!tokens.has(at + 1, Tokens.SPACE_BEFORE)
                        || tokens.has(at, Tokens.SPACE_BEFORE | Tokens.LINE_BEFORE));
    }

    private static boolean isLoose(Tokens tokens, int at, int to) {
        return tokens.has(at, Tokens.SPACE_BEFORE) && (at + 1 >= to || tokens.has(at + 1, Tokens.SPACE_BEFORE));
    }

    private boolean endsAtStop(Tokens tokens, int start, int at, int to) {
        if (at == start) {
            return true;
        }
        int next = at + 1;
        if (next >= to) {
            return true;
        }
        int before = tokens.word[at - 1];
        if (before == Symbols.NUMBER && startsSentence(tokens, start, at - 1)) {
            return false; // the number of a list's item
        }
        boolean space = tokens.has(next, Tokens.SPACE_BEFORE) || tokens.has(next, Tokens.LINE_BEFORE);
        if (language.is(before, WordClass.ABBREVIATION.bit())) {
            return false;
        }
        if (space) {
            boolean single = tokens.end[at - 1] - tokens.begin[at - 1] == 1 && before != Symbols.NUMBER;
            return !(single && at - 2 >= start && tokens.word[at - 2] == Symbols.PERIOD); // a.m. p.o.
        }
        return tokens.end[at - 1] - tokens.begin[at - 1] > 1 && tokens.word[next] != Symbols.NUMBER;
    }

    private static boolean startsSentence(Tokens tokens, int start, int at) {
        int token = at;
        while (token > start && (tokens.word[token - 1] == Symbols.BULLET || tokens.word[token - 1] == Symbols.QUOTE)) {
            token--;
        }
        return token == start;
    }

    /// True if the line that begins at token `line` and ends before `at` also ends a sentence.
    private boolean endsAtLine(Tokens tokens, int line, int at) {
        if (tokens.has(at, Tokens.BLANK_BEFORE)) {
            return true;
        }
        int last = tokens.word[at - 1];
        int next = tokens.word[at];
        if (last == Symbols.COMMA
                || language.is(
                        last,
                        WordClass.PREPOSITION.bit()
                                | WordClass.AND.bit()
                                | WordClass.OR.bit()
                                | WordClass.DETERMINER.bit()
                                | WordClass.BAR.bit())) {
            return false;
        }
        if (next == Symbols.BULLET || next == Symbols.DASH || next == Symbols.HASH) {
            return true;
        }
        if (next == Symbols.NUMBER) {
            return at + 1 < tokens.count && (tokens.is(at + 1, Symbols.PERIOD) || tokens.is(at + 1, Symbols.CLOSE));
        }
        boolean wrapped = tokens.end[at - 1] - tokens.begin[line] >= WRAPPED;
        return tokens.has(at, Tokens.UPPER_FIRST) && !(wrapped && tokens.has(at, Tokens.UPPER_ALL));
    }

    private void add(int from, int to, int number) {
        if (from >= to) {
            return;
        }
        if (count == first.length) {
            first = Arrays.copyOf(first, count * 2);
            end = Arrays.copyOf(end, count * 2);
            section = Arrays.copyOf(section, count * 2);
        }
        first[count] = from;
        end[count] = to;
        section[count] = number;
        count++;
    }
}
