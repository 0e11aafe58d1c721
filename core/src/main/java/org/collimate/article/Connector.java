// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.article;

import java.util.Locale;
import java.util.Set;

/// The words and signs between two figure numbers, in English, Spanish, Portuguese, French and German.
final class Connector {
    private static final Set<String> RANGE = Set.of("to", "through", "thru", "a", "até", "hasta", "à", "bis");
    private static final Set<String> AND = Set.of("and", "y", "e", "et", "und", "or");
    private static final Set<String> SMALL =
            Set.of("in", "is", "as", "at", "to", "or", "of", "on", "we", "by", "an", "it");
    private static final int LONGEST = 12;

    private Connector() {}

    /// Whether the character is a dash such as stands between the ends of a range.
    static boolean isDash(char character) {
        return character == '-' || (character >= '\u2010' && character <= '\u2015') || character == '\u2212';
    }

    static boolean isRangeWord(String word) {
        return RANGE.contains(word.toLowerCase(Locale.ROOT));
    }

    static boolean isAnd(String word) {
        return AND.contains(word.toLowerCase(Locale.ROOT));
    }

    /// Words of two letters that are no panels.
    static boolean isSmallWord(String word) {
        return SMALL.contains(word.toLowerCase(Locale.ROOT));
    }

    /// Whether the text from `after` to `until` is nothing but a dash or a word such as "to", with spaces around.
    static boolean isRange(String text, int after, int until) {
        if (until <= after || until - after > LONGEST) {
            return false;
        }
        String between = text.substring(after, until).strip();
        if (between.length() == 1 && isDash(between.charAt(0))) {
            return true;
        }
        return isRangeWord(between);
    }
}
