// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.cli;

import java.util.Optional;
import org.collimate.sample.Span;

/// Finds a phrase in a sentence without regard to case and to how much white space stands between words.
final class PhrasePlace {
    private final StringBuilder plain = new StringBuilder();
    private final int[] places;

    private PhrasePlace(String text) {
        places = new int[text.length()];
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean isSpace = Character.isWhitespace(c);
            if (isSpace && (plain.isEmpty() || plain.charAt(plain.length() - 1) == ' ')) {
                continue;
            }
            places[plain.length()] = i;
            plain.append(isSpace ? ' ' : Character.toLowerCase(Character.toUpperCase(c)));
        }
        if (!plain.isEmpty() && plain.charAt(plain.length() - 1) == ' ') {
            plain.setLength(plain.length() - 1);
        }
    }

    /// The first place, in UTF-16 units; empty if the phrase is not there or has no letters.
    static Optional<Span> of(String sentence, String phrase) {
        var wanted = new PhrasePlace(phrase).plain;
        if (wanted.isEmpty()) {
            return Optional.empty();
        }
        var text = new PhrasePlace(sentence);
        int at = text.plain.indexOf(wanted.toString());
        return at < 0
                ? Optional.empty()
                : Optional.of(new Span(text.places[at], text.places[at + wanted.length() - 1] + 1));
    }
}
