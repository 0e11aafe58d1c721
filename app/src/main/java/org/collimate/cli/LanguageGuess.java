// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.cli;

import java.util.Collection;
import java.util.Set;

/// Tells Spanish from English by the little words that one language has and the other has not; English where a text is
/// too short to tell.
final class LanguageGuess {
    private static final Set<String> SPANISH = Set.of(
            "de",
            "la",
            "el",
            "los",
            "las",
            "del",
            "en",
            "con",
            "sin",
            "que",
            "se",
            "una",
            "un",
            "por",
            "al",
            "lo",
            "y",
            "su",
            "es",
            "para",
            "como",
            "derecho",
            "derecha",
            "izquierdo",
            "izquierda",
            "pulmonar",
            "derrame");
    private static final Set<String> ENGLISH = Set.of(
            "the",
            "of",
            "is",
            "are",
            "and",
            "with",
            "there",
            "in",
            "for",
            "or",
            "to",
            "at",
            "has",
            "was",
            "right",
            "left",
            "without",
            "not",
            "this",
            "normal",
            "pleural",
            "effusion");
    private static final int LOOKED_AT = 2_000;

    private LanguageGuess() {}

    /// The code of the likelier language, of those there are.
    static String of(CharSequence text, Collection<String> codes) {
        if (!codes.contains("es")) {
            return "en";
        }
        int length = Math.min(text.length(), LOOKED_AT);
        int spanish = 0;
        int english = 0;
        int i = 0;
        while (i < length) {
            if (!Character.isLetter(text.charAt(i))) {
                i++;
                continue;
            }
            int from = i;
            while (i < length && Character.isLetter(text.charAt(i))) {
                char c = text.charAt(i++);
                spanish += "áéíóúñ¿¡".indexOf(Character.toLowerCase(c)) >= 0 ? 1 : 0;
            }
            if (i - from <= 9) {
                var word = text.subSequence(from, i).toString().toLowerCase(java.util.Locale.ROOT);
                spanish += SPANISH.contains(word) ? 1 : 0;
                english += ENGLISH.contains(word) ? 1 : 0;
            }
        }
        return spanish > english ? "es" : "en";
    }
}
