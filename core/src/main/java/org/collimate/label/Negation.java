// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.label;

import java.util.Locale;
import java.util.Set;
import org.collimate.sample.Certainty;

/// How sure a caption is of what it names, by the words around it: "no pneumothorax", "CT was not performed",
/// "suspicious for metastasis".
///
/// A cue reaches forward over at most six words of its clause, and not past "but"; before a modality it must stand next
/// to it (one word may be between), since "CT without contrast" is a CT. After NegEx (Chapman et al. 2001), much
/// reduced.
final class Negation {
    private static final Set<String> NO =
            Set.of("no", "without", "absent", "absence", "negative", "neither", "nor", "non");
    private static final Set<String> NOT_DONE =
            Set.of("done", "performed", "available", "obtained", "shown", "acquired", "taken", "possible");
    private static final Set<String> POSSIBLE = Set.of(
            "possible", "possibly", "suspected", "suspicious", "suspicion", "questionable", "mimicking", "simulating");
    private static final Set<String> PROBABLE =
            Set.of("probable", "probably", "likely", "suggestive", "suggesting", "suggests");
    private static final Set<String> STOP =
            Set.of("but", "however", "although", "except", "with", "showing", "shows", "and");
    private static final int REACH = 6;

    private Negation() {}

    static Certainty of(String text, TermTokens tokens, int first, int last, ConceptKind kind) {
        return switch (kind) {
            case ANATOMY, DIRECTION, OTHER -> Certainty.PRESENT;
            case MODALITY -> ofModality(text, tokens, first, last);
            case FINDING -> ofFinding(text, tokens, first);
        };
    }

    private static Certainty ofModality(String text, TermTokens tokens, int first, int last) {
        for (int i = first - 1; i >= Math.max(0, first - 2) && !tokens.startsClause(i + 1); i--) {
            var word = word(text, tokens, i);
            if (word.equals("no") || word.equals("without")) {
                return Certainty.ABSENT;
            }
            if (tokens.followsComma(i + 1)) {
                break;
            }
        }
        int next = last + 1;
        if (next + 2 < tokens.count() && !tokens.startsClause(next) && !tokens.followsComma(next)) {
            var verb = word(text, tokens, next);
            boolean passive = verb.equals("was") || verb.equals("were") || verb.equals("is");
            if (passive
                    && word(text, tokens, next + 1).equals("not")
                    && NOT_DONE.contains(word(text, tokens, next + 2))) {
                return Certainty.ABSENT;
            }
        }
        return Certainty.PRESENT;
    }

    private static Certainty ofFinding(String text, TermTokens tokens, int first) {
        for (int i = first - 1; i >= Math.max(0, first - REACH) && !tokens.startsClause(i + 1); i--) {
            var word = word(text, tokens, i);
            if (NO.contains(word)) {
                return Certainty.ABSENT;
            }
            if (POSSIBLE.contains(word)) {
                return Certainty.POSSIBLE;
            }
            if (PROBABLE.contains(word)) {
                return Certainty.PROBABLE;
            }
            if (STOP.contains(word)) {
                break;
            }
        }
        return Certainty.PRESENT;
    }

    private static String word(String text, TermTokens tokens, int token) {
        int end = Math.min(tokens.end(token), tokens.begin(token) + 16);
        return text.substring(tokens.begin(token), end).toLowerCase(Locale.ROOT);
    }
}
