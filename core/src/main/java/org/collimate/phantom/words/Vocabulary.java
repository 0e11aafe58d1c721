// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.phantom.words;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// The words that stand in grammars as they are.
final class Vocabulary {
    private static final Pattern LETTERS = Pattern.compile("\\p{L}+");

    private Vocabulary() {}

    /// In lower case.
    static Set<String> of(Grammar common, Collection<Grammar> others) {
        var words = new HashSet<String>();
        common.own().values().forEach(templates -> templates.forEach(one -> collect(one.pieces(), words)));
        for (Grammar grammar : others) {
            grammar.own().values().forEach(templates -> templates.forEach(one -> collect(one.pieces(), words)));
        }
        return Set.copyOf(words);
    }

    private static void collect(List<Piece> pieces, Set<String> words) {
        for (Piece piece : pieces) {
            switch (piece) {
                case Piece.Literal(String text) -> {
                    var matcher = LETTERS.matcher(text);
                    while (matcher.find()) {
                        words.add(matcher.group().toLowerCase(Locale.ROOT));
                    }
                }
                case Piece.Maybe maybe -> collect(maybe.pieces(), words);
                case Piece.OneOf(List<List<Piece>> choices) -> choices.forEach(choice -> collect(choice, words));
                case Piece.Mention mention -> collect(mention.pieces(), words);
                case Piece.Slot slot -> {}
                case Piece.Ending ending -> {}
            }
        }
    }
}
