// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.text;

import java.util.List;
import java.util.Set;

/// On which side of a marker its words stand, as far as its neighbours tell: `(a) leaf` or `leaf (a)`.
final class MarkerSide {
    /// Words that join phrases; no stretch begins or ends with one.
    static final List<String> JOINS = List.of("and", "or", "while", "whereas", "but");

    private static final Set<String> WORDS_BEFORE_A_LEADING_MARKER = Set.of(
            "of",
            "the",
            "in",
            "for",
            "by",
            "with",
            "to",
            "from",
            "at",
            "on",
            "between",
            "using",
            "showing",
            "shows",
            "show",
            "showed",
            "demonstrating",
            "demonstrates",
            "demonstrated",
            "revealing",
            "reveals",
            "revealed",
            "as",
            "a",
            "an",
            "and",
            "or",
            "are",
            "is",
            "were",
            "was",
            "against",
            "under",
            "versus",
            "vs",
            "include",
            "including",
            "into",
            "depicting",
            "depicts",
            "indicating",
            "indicates",
            "represents",
            "representing",
            "illustrating",
            "illustrates",
            "through",
            "after",
            "before",
            "during",
            "also",
            "both",
            "while",
            "whereas",
            "respectively",
            "being",
            "i.e",
            "than",
            "following",
            "but",
            "then",
            "via",
            "their",
            "its",
            "presenting",
            "view",
            "views",
            "note",
            "see");
    private static final Set<String> REFERRING = Set.of("in", "with", "to", "from", "than", "see", "of", "as", "and");

    private final String text;
    private final Phrases phrases;

    MarkerSide(String text, Phrases phrases) {
        this.text = text;
        this.phrases = phrases;
    }

    /// Whether the word before a marker makes it a reference to a panel told of elsewhere: "compared with (B)".
    boolean refers(PanelMarker marker) {
        return REFERRING.contains(phrases.wordBefore(marker.begin()));
    }

    boolean endsPhrase(PanelMarker marker, int phrase) {
        int at = marker.end();
        while (at < text.length() && " .;".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at >= phrases.start(phrase + 1);
    }

    /// Whether words follow a marker at once, not a separator or "and".
    boolean inSeries(PanelMarker marker) {
        int at = marker.end();
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        return at < text.length() && ".;,)".indexOf(text.charAt(at)) < 0 && !startsJoin(at);
    }

    /// Whether the words of a marker in mid-sentence stand before it.
    boolean standsBehind(PanelMarker marker) {
        int before = marker.begin() - 1;
        while (before >= 0 && text.charAt(before) == ' ') {
            before--;
        }
        int end = marker.end();
        boolean single = marker.labels().size() == 1;
        if (single && end < text.length() && text.charAt(end) == ':') {
            return false;
        }
        if (end + 2 < text.length()
                && text.charAt(end) == ' '
                && Character.isUpperCase(text.charAt(end + 1))
                && Character.isLowerCase(text.charAt(end + 2))) {
            return false; // "on agar (a) Colony morphology"
        }
        if (before < 0 || ",:;—–(".indexOf(text.charAt(before)) >= 0) {
            return false;
        }
        return !WORDS_BEFORE_A_LEADING_MARKER.contains(phrases.wordBefore(marker.begin()));
    }

    boolean startsJoin(int at) {
        for (var word : JOINS) {
            if (text.startsWith(word, at)
                    && at + word.length() < text.length()
                    && text.charAt(at + word.length()) == ' ') {
                return true;
            }
        }
        return false;
    }
}
