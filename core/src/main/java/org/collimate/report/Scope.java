// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.report;

import org.collimate.sample.Certainty;

/// Decides how a sentence means one mention in it: which cues cover it, and what they make of it together. The method
/// is ConText (Harkema 2009) with clauses instead of a window of words, lists, and five levels of certainty. Not safe
/// for several threads.
final class Scope {
    private final Language language;
    private final Clauses clauses;

    Certainty certainty = Certainty.PRESENT;
    Temporality temporality = Temporality.RECENT;
    Experiencer experiencer = Experiencer.PATIENT;
    boolean resolved;

    Scope(Language language, Clauses clauses) {
        this.language = language;
        this.clauses = clauses;
    }

    /// Judges the tokens `first` to `last` (inclusive) of the sentence `from` to `end`; the answer lies in the fields.
    void judge(Tokens tokens, Marks cues, Marks findings, int from, int end, int first, int last) {
        certainty = Certainty.PRESENT;
        temporality = Temporality.RECENT;
        experiencer = Experiencer.PATIENT;
        resolved = false;
        int negation = -1;
        int hedge = -1;
        for (int i = 0; i < cues.count; i++) {
            var cue = language.cue(cues.entry[i]);
            if (cue.effect() == Cue.Effect.NOTHING
                    || !covers(tokens, cue, cues.first[i], cues.last[i], findings, from, end, first, last)) {
                continue;
            }
            switch (cue.effect()) {
                case ABSENT -> negation = i;
                case RESOLVED -> {
                    negation = i;
                    resolved = true;
                }
                case UNLIKELY -> hedge = lower(Certainty.UNLIKELY, hedge, i);
                case POSSIBLE -> hedge = lower(Certainty.POSSIBLE, hedge, i);
                case PROBABLE -> hedge = lower(Certainty.PROBABLE, hedge, i);
                case HISTORICAL -> temporality = Temporality.HISTORICAL;
                case HYPOTHETICAL -> temporality = Temporality.HYPOTHETICAL;
                case FAMILY -> experiencer = Experiencer.OTHER;
                case NOTHING -> {}
            }
        }
        int question = question(tokens, from, end, first, last);
        if (question >= 0 && negation < 0 && certainty.compareTo(Certainty.POSSIBLE) < 0) {
            certainty = Certainty.POSSIBLE;
        }
        if (negation >= 0 && (hedge < 0 || wins(tokens, cues, negation, hedge, first))) {
            certainty = Certainty.ABSENT;
        }
    }

    private int lower(Certainty level, int hedge, int cue) {
        if (certainty.compareTo(level) < 0) {
            certainty = level;
            return cue;
        }
        return hedge < 0 ? cue : hedge;
    }

    /// Where a negation and a hedge both cover a mention: "no signs that suggest X" is a negation of X, "no effusion,
    /// may be X" is a hedge.
    private boolean wins(Tokens tokens, Marks cues, int negation, int hedge, int first) {
        if (cues.first[hedge] > first && language.is(tokens.word[cues.first[hedge]], WordClass.CANNOT.bit())) {
            return false; // the absence of X cannot be confirmed
        }
        if (cues.first[negation] > first) {
            return cues.first[hedge] < first || cues.first[negation] < cues.first[hedge];
        }
        if (cues.first[hedge] > first) {
            return true;
        }
        if (cues.first[hedge] < cues.first[negation]) {
            return true;
        }
        for (int i = cues.last[negation] + 1; i < cues.first[hedge]; i++) {
            if (tokens.word[i] == Symbols.COMMA) {
                return false;
            }
        }
        return true;
    }

    private boolean covers(
            Tokens tokens, Cue cue, int cueFirst, int cueLast, Marks findings, int from, int end, int first, int last) {
        if (cueFirst <= last && first <= cueLast) {
            return false;
        }
        boolean forward = cueLast < first;
        if (cue.reach() > 0 && (forward ? first - cueLast : cueFirst - last) > cue.reach()) {
            return false;
        }
        if (cue.effect() == Cue.Effect.FAMILY && forward) {
            return true;
        }
        var direction = cue.direction();
        if (direction == Cue.Direction.EITHER) { // it belongs to what follows, if anything does
            direction = findingFollows(findings, cueLast) ? Cue.Direction.FORWARD : Cue.Direction.BACKWARD;
        }
        boolean fits =
                switch (direction) {
                    case FORWARD -> forward;
                    case BACKWARD -> !forward;
                    case BOTH, EITHER -> true;
                };
        if (!fits) {
            return false;
        }
        return forward
                ? clauses.same(cueLast, first) && reachesForward(tokens, cue, cueLast, first)
                : clauses.same(cueFirst, last) && reachesBackward(tokens, cue, findings, cueFirst, last);
    }

    private boolean findingFollows(Marks findings, int cueLast) {
        for (int i = 0; i < findings.count; i++) {
            int first = findings.first[i];
            if (first > cueLast && first - cueLast <= 8 && clauses.same(cueLast, first)) {
                return true;
            }
        }
        return false;
    }

    private boolean reachesForward(Tokens tokens, Cue cue, int cueLast, int first) {
        boolean hedge = isHedge(cue);
        for (int i = cueLast + 1; i < first; i++) {
            int word = tokens.word[i];
            boolean comma = word == Symbols.COMMA;
            boolean and = language.is(word, WordClass.AND.bit());
            boolean with = language.is(word, WordClass.WITH.bit());
            if (cue.effect() == Cue.Effect.HISTORICAL && language.is(word, WordClass.NOW.bit())) {
                return false;
            }
            if (hedge && with && i > cueLast + 1) {
                return false;
            }
            if ((comma || and || with) && i > cueLast + 1 && affirms(tokens, i + 1, first)) {
                return false;
            }
        }
        return true;
    }

    /// True if the words after a comma or "and" say that what they name is there ("stable", "there is").
    private boolean affirms(Tokens tokens, int from, int first) {
        int next = from < first && language.is(tokens.word[from], WordClass.AND.bit()) ? from + 1 : from;
        return next < first && language.is(tokens.word[next], WordClass.AFFIRM.bit());
    }

    /// A hedge after a mention does not reach back over a comma, unless it speaks of several ("are both possible") or
    /// stands right behind it ("chest tube, not clearly seen").
    private boolean reachesBackward(Tokens tokens, Cue cue, Marks findings, int cueFirst, int last) {
        if (!isHedge(cue) || language.is(tokens.word[cueFirst], WordClass.MANY.bit())) {
            return true;
        }
        int commas = 0;
        for (int i = last + 1; i < cueFirst; i++) {
            commas += tokens.word[i] == Symbols.COMMA ? 1 : 0;
        }
        if (commas == 0) {
            return true;
        }
        boolean behind = commas == 1 && tokens.word[cueFirst - 1] == Symbols.COMMA;
        for (int i = 0; behind && i < findings.count; i++) {
            behind = findings.first[i] <= last || findings.first[i] > cueFirst;
        }
        return behind;
    }

    private static boolean isHedge(Cue cue) {
        return switch (cue.effect()) {
            case UNLIKELY, POSSIBLE, PROBABLE -> true;
            case ABSENT, RESOLVED, HISTORICAL, HYPOTHETICAL, FAMILY, NOTHING -> false;
        };
    }

    /// The question mark that doubts a mention: right before it ("?pneumonia"), or after it in the same brackets, or at
    /// the end of a sentence without brackets around it.
    private int question(Tokens tokens, int from, int end, int first, int last) {
        for (int i = first - 1; i >= from && i >= first - 4 && tokens.word[i] != Symbols.COMMA; i--) {
            if (tokens.word[i] == Symbols.QUESTION && Sentencing.isPrefix(tokens, i)) {
                return i;
            }
        }
        for (int i = last + 1; i < end; i++) {
            int word = tokens.word[i];
            if (word == Symbols.QUESTION) {
                return Sentencing.isPrefix(tokens, i) ? -1 : i;
            }
            if (word == Symbols.CLOSE) {
                return -1;
            }
            if (word == Symbols.OPEN) {
                return -1;
            }
        }
        return -1;
    }
}
