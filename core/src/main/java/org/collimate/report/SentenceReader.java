// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.report;

import java.util.Optional;
import org.collimate.sample.Certainty;

/// Reads one sentence: finds its phrases, cuts its clauses, judges each mention, composes findings of places with the
/// places ("thickening" of the pleura, "enlarged" of the heart) and tells what it found. Not safe for several threads.
final class SentenceReader {
    /// Takes what was found: a concept said of the tokens `first` to `last`, at `place` if a place made it what it is,
    /// else -1.
    interface Sink {
        void take(int concept, int place, Certainty certainty, boolean alternative, int first, int last);
    }

    private static final int FARTHEST_STATE = 4;

    private final Language language;
    private final Concepts concepts = Concepts.bundled();
    final PhraseFinder phrases;
    final Clauses clauses;
    final Scope scope;
    private final boolean[] alternative = new boolean[Sentencing.LONGEST + 1];
    private final int[] composed = new int[16];
    private final int[] composedPlace = new int[16];
    private int composedCount;
    private int begin; // the first token of the mention, with a place right before it

    SentenceReader(Language language) {
        this.language = language;
        phrases = new PhraseFinder(language);
        clauses = new Clauses(language);
        scope = new Scope(language, clauses);
    }

    void read(Tokens tokens, int from, int end, Sink sink) {
        phrases.find(tokens, from, end);
        var findings = phrases.marks(Layer.FINDING);
        if (findings.count == 0) {
            return;
        }
        clauses.cut(tokens, from, end);
        alternatives(tokens, findings, from, end);
        var cues = phrases.marks(Layer.CUE);
        for (int i = 0; i < findings.count; i++) {
            int concept = findings.entry[i];
            int first = findings.first[i];
            int last = findings.last[i];
            var kind = concepts.kind(concept);
            if (kind == Concepts.Kind.BLOCK) {
                continue;
            }
            composedCount = 0;
            begin = first;
            if (kind == Concepts.Kind.STATE) {
                composeState(tokens, i, from, end);
            } else {
                composeFinding(tokens, i, from, end);
                if (composedCount == 0) {
                    add(concept + 1, -1);
                }
            }
            if (composedCount == 0) {
                continue;
            }
            scope.judge(tokens, cues, findings, from, end, first, last);
            for (int j = 0; j < composedCount; j++) {
                var certainty = Concepts.certainty(composed[j], scope.certainty);
                boolean either = alternative[i] && certainty.compareTo(Certainty.PROBABLE) <= 0;
                sink.take(
                        Concepts.result(composed[j]),
                        composedPlace[j],
                        either ? Certainty.POSSIBLE : certainty,
                        either,
                        begin,
                        last);
            }
        }
    }

    /// How the sentence speaks of its tokens `first` to `last`, whatever they are. A structure stands for what may be
    /// wrong with it: "heart size" is absent where it is normal.
    Assertion judge(Tokens tokens, int from, int end, int first, int last) {
        phrases.find(tokens, from, end);
        clauses.cut(tokens, from, end);
        var findings = phrases.marks(Layer.FINDING);
        var cues = phrases.marks(Layer.CUE);
        var state = Optional.<Certainty>empty();
        for (int i = 0; i < findings.count; i++) {
            composedCount = 0;
            if (concepts.kind(findings.entry[i]) == Concepts.Kind.STATE
                    && (findings.last[i] < first || findings.first[i] > last)) {
                composeState(tokens, i, from, end);
            }
            for (int j = 0; j < composedCount; j++) {
                if (state.isEmpty() && isPlaceOf(composedPlace[j], first, last)) {
                    scope.judge(tokens, cues, findings, from, end, findings.first[i], findings.last[i]);
                    state = Optional.of(Concepts.certainty(composed[j], scope.certainty));
                }
            }
        }
        findings.add(first, last, 0);
        scope.judge(tokens, cues, findings, from, end, first, last);
        var certainty = scope.certainty;
        if (certainty.compareTo(Certainty.PROBABLE) <= 0 && isOffered(tokens, from, end, first, last)) {
            certainty = Certainty.POSSIBLE;
        }
        return new Assertion(state.orElse(certainty), scope.temporality, scope.experiencer);
    }

    private boolean isPlaceOf(int place, int first, int last) {
        var places = phrases.marks(Layer.PLACE);
        for (int i = 0; i < places.count; i++) {
            if (places.entry[i] == place && places.first[i] <= last && places.last[i] >= first) {
                return true;
            }
        }
        return false;
    }

    /// True if "or" or "versus" stands right after the tokens, or shortly before them.
    private boolean isOffered(Tokens tokens, int from, int end, int first, int last) {
        int either = WordClass.OR.bit() | WordClass.VERSUS.bit();
        int after = last + 1;
        while (after < end
                && after < last + 3
                && (language.is(tokens.word[after], WordClass.AND.bit()) || tokens.word[after] == Symbols.SLASH)) {
            after++;
        }
        if (after < end && language.is(tokens.word[after], either)) {
            return true;
        }
        for (int i = first - 1; i >= from && i >= first - 3 && Symbols.isWordLike(tokens.word[i]); i--) {
            if (language.is(tokens.word[i], either)) {
                return true;
            }
        }
        return false;
    }

    /// Marks findings that are offered for choice: "A versus B", "A or B", "A/B".
    private void alternatives(Tokens tokens, Marks findings, int from, int end) {
        for (int i = 0; i < findings.count; i++) {
            alternative[i] =
                    !isState(findings, i) && nearVersus(tokens, from, end, findings.first[i], findings.last[i]);
        }
        for (int i = 1; i < findings.count; i++) {
            int between = findings.first[i] - findings.last[i - 1] - 1;
            if (between < 1
                    || between > 8
                    || findings.entry[i] == findings.entry[i - 1]
                    || isState(findings, i)
                    || isState(findings, i - 1)) {
                continue;
            }
            for (int at = findings.last[i - 1] + 1; at < findings.first[i]; at++) {
                boolean versus = language.is(tokens.word[at], WordClass.VERSUS.bit());
                boolean or = language.is(tokens.word[at], WordClass.OR.bit()) || tokens.word[at] == Symbols.SLASH;
                if (versus || or && between <= 4) {
                    alternative[i] = true;
                    alternative[i - 1] = true;
                }
            }
        }
    }

    private boolean nearVersus(Tokens tokens, int from, int end, int first, int last) {
        for (int i = first - 1; i >= from && i >= first - 4 && Symbols.isWordLike(tokens.word[i]); i--) {
            if (language.is(tokens.word[i], WordClass.VERSUS.bit())) {
                return true;
            }
        }
        for (int i = last + 1; i < end && i <= last + 4 && Symbols.isWordLike(tokens.word[i]); i++) {
            if (language.is(tokens.word[i], WordClass.VERSUS.bit())) {
                return true;
            }
        }
        return false;
    }

    private boolean isState(Marks findings, int i) {
        var kind = concepts.kind(findings.entry[i]);
        return kind == Concepts.Kind.STATE || kind == Concepts.Kind.BLOCK;
    }

    private void add(int result, int place) {
        for (int i = 0; i < composedCount; i++) {
            if (composed[i] == result) {
                return;
            }
        }
        if (result != 0 && composedCount < composed.length) {
            composedPlace[composedCount] = place;
            composed[composedCount++] = result;
        }
    }

    /// A finding of a place: the places right before it, else all of its clause with no other finding in between.
    private void composeFinding(Tokens tokens, int mark, int from, int end) {
        var findings = phrases.marks(Layer.FINDING);
        var places = phrases.marks(Layer.PLACE);
        int head = findings.entry[mark];
        int first = findings.first[mark];
        int last = findings.last[mark];
        int chain = first;
        for (int i = places.count - 1; i >= 0; i--) {
            if (places.last[i] < chain && joins(tokens, places.last[i] + 1, chain, chain == first)) {
                if (places.last[i] == first - 1 && concepts.composed(head, places.entry[i]) != 0) {
                    begin = places.first[i];
                }
                add(concepts.composed(head, places.entry[i]), places.entry[i]);
                chain = places.first[i];
            }
        }
        if (composedCount > 0) {
            return;
        }
        for (int i = 0; i < places.count; i++) {
            int place = places.first[i];
            if (clauses.same(place, first)
                    && !isInside(findings, mark, place)
                    && !findingBetween(findings, places.last[i], first)
                    && !findingBetween(findings, last, place)) {
                add(concepts.composed(head, places.entry[i]), places.entry[i]);
            }
        }
    }

    /// True if a token belongs to another finding: "pleural" of "pleural thickening".
    private static boolean isInside(Marks findings, int but, int token) {
        for (int i = 0; i < findings.count; i++) {
            if (i != but && findings.first[i] <= token && token <= findings.last[i]) {
                return true;
            }
        }
        return false;
    }

    private boolean findingBetween(Marks findings, int after, int before) {
        for (int i = 0; i < findings.count; i++) {
            if (findings.first[i] > after && findings.last[i] < before && !isState(findings, i)) {
                return true;
            }
        }
        return false;
    }

    /// True if only linking words stand between a place and what it belongs to; "and" and commas join places.
    private boolean joins(Tokens tokens, int from, int to, boolean nearest) {
        if (to - from > 3) {
            return false;
        }
        for (int i = from; i < to; i++) {
            int word = tokens.word[i];
            boolean link = language.is(word, WordClass.LINK.bit()) || word == Symbols.SLASH;
            boolean list = language.is(word, WordClass.AND.bit() | WordClass.OR.bit()) || word == Symbols.COMMA;
            if (!link && !(list && !nearest)) {
                return false;
            }
        }
        return true;
    }

    /// A state of a place: "enlarged heart", "enlargement of the heart", else all subjects before it in its clause.
    private void composeState(Tokens tokens, int mark, int from, int end) {
        var findings = phrases.marks(Layer.FINDING);
        var places = phrases.marks(Layer.PLACE);
        int head = findings.entry[mark];
        int first = findings.first[mark];
        int last = findings.last[mark];
        int chain = last;
        for (int i = 0; i < places.count; i++) {
            int place = places.first[i];
            if (place > chain && place - chain <= FARTHEST_STATE && follows(tokens, chain + 1, place, chain == last)) {
                add(concepts.composed(head, places.entry[i]), places.entry[i]);
                chain = places.last[i];
            }
        }
        if (chain > last) {
            return;
        }
        for (int i = places.count - 1; i >= 0; i--) {
            if (places.last[i] < first && clauses.same(places.first[i], first)) {
                add(concepts.composed(head, places.entry[i]), places.entry[i]);
            }
        }
    }

    private boolean follows(Tokens tokens, int from, int to, boolean nearest) {
        for (int i = from; i < to; i++) {
            int word = tokens.word[i];
            boolean link =
                    language.is(word, WordClass.LINK.bit() | WordClass.DETERMINER.bit() | WordClass.PREPOSITION.bit());
            boolean list = language.is(word, WordClass.AND.bit()) || word == Symbols.COMMA;
            if (!link && !(list && !nearest)) {
                return false;
            }
        }
        return true;
    }
}
