// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.report;

/// Cuts a sentence into clauses, the scopes of cues. Words such as "but", "however" and a semicolon always cut; a comma
/// or "and" cuts between two finite verbs; "there" opens one, but not after a mere adverb ("possibly there is"). Not
/// safe for several threads.
final class Clauses {
    private static final int SHORTEST = 5; // words that are a clause without a verb

    private final Language language;
    private final int[] clause = new int[Sentencing.LONGEST + 1];
    private int from;
    private int to;

    Clauses(Language language) {
        this.language = language;
    }

    void cut(Tokens tokens, int start, int end) {
        from = start;
        to = end;
        int number = 0;
        int verb = -1; // the last finite verb of this clause
        int begin = start; // the first token of this clause
        for (int at = start; at < end; at++) {
            int word = tokens.word[at];
            boolean says = verb >= 0 || at - begin > SHORTEST;
            if (language.is(word, WordClass.BREAK.bit()) || language.is(word, WordClass.START.bit()) && says) {
                clause[at - start] = ++number;
                verb = -1;
                begin = at;
                continue;
            }
            clause[at - start] = number;
            if (language.is(word, WordClass.VERB.bit())) {
                if (verb >= 0) {
                    int cut = between(tokens, verb + 1, at);
                    if (cut >= 0) {
                        number++;
                        for (int i = cut; i <= at; i++) {
                            clause[i - start] = number;
                        }
                        begin = cut;
                    }
                }
                verb = at;
            }
        }
    }

    /// The best token to cut at between two verbs; -1 if there is none.
    private int between(Tokens tokens, int after, int before) {
        int comma = -1;
        int and = -1;
        for (int i = before - 1; i >= after; i--) {
            int word = tokens.word[i];
            boolean isAnd = language.is(word, WordClass.AND.bit());
            if (!isAnd && word != Symbols.COMMA) {
                continue;
            }
            boolean opens = i + 1 < before && language.is(tokens.word[i + 1], WordClass.DETERMINER.bit());
            if (opens) {
                return i;
            }
            if (isAnd && and < 0) {
                and = i;
            } else if (!isAnd && comma < 0) {
                comma = i;
            }
        }
        return comma >= 0 ? comma : and;
    }

    /// True if the token lies in the sentence that was cut last.
    boolean within(int token) {
        return token >= from && token < to;
    }

    int of(int token) {
        return clause[token - from];
    }

    boolean same(int token, int other) {
        return clause[token - from] == clause[other - from];
    }
}
