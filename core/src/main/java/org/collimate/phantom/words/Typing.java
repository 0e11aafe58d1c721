// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.phantom.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.collimate.phantom.Draws;
import org.collimate.sample.Span;

/// Makes the mistakes of typing and dictation: letters that change places, fall out, come twice or are those beside
/// them on the keyboard. Never in identifiers, headings, numbers, short words or words that decide what is said, and
/// never so that another word of the reports comes out.
final class Typing {
    private static final int SHORTEST = 5;
    private static final String[] ROWS = {"qwertyuiop", "asdfghjkl", "zxcvbnm"};

    private final Language language;
    private final double rate;
    private final Draws draws;

    /// @param rate the share of the words that may be mistaken which are, 0 to 1
    Typing(Language language, double rate, Draws draws) {
        this.language = language;
        this.rate = rate;
        this.draws = draws;
    }

    /// A text with mistakes.
    ///
    /// @param moved where each offset of the text before has gone, in UTF-16
    record Typed(String text, int[] moved, List<Typo> typos) {}

    /// @param kept spans that stay as they are
    Typed type(String text, List<Span> kept) {
        var out = new StringBuilder(text.length() + 16);
        var moved = new int[text.length() + 1];
        var typos = new ArrayList<Typo>();
        int i = 0;
        while (i < text.length()) {
            int end = i;
            while (end < text.length() && Character.isLetter(text.charAt(end))) {
                end++;
            }
            if (end == i) {
                moved[i++] = out.length();
                out.append(text.charAt(i - 1));
                continue;
            }
            String word = text.substring(i, end);
            boolean heading = end < text.length() && text.charAt(end) == ':';
            boolean slips = word.length() >= SHORTEST && draws.chance(rate);
            String written = !slips || heading || inside(kept, i, end) ? word : mistaken(word);
            for (int k = i; k < end; k++) {
                moved[k] = out.length() + Math.min(k - i, written.length());
            }
            if (!written.equals(word)) {
                typos.add(new Typo(new Span(out.length(), out.length() + written.length()), written, word));
            }
            out.append(written);
            i = end;
        }
        moved[text.length()] = out.length();
        return new Typed(out.toString(), moved, List.copyOf(typos));
    }

    private static boolean inside(List<Span> kept, int begin, int end) {
        return kept.stream().anyMatch(span -> span.begin() < end && begin < span.end());
    }

    /// The word with a mistake; the word itself where it must not have one.
    private String mistaken(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        if (language.protectedWords().contains(lower)) {
            return word;
        }
        int at = 1 + draws.below(word.length() - 2);
        String written =
                switch (draws.below(4)) {
                    case 0 -> word.substring(0, at) + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2);
                    case 1 -> word.substring(0, at) + word.substring(at + 1);
                    case 2 -> word.substring(0, at) + word.charAt(at) + word.substring(at);
                    default -> word.substring(0, at) + beside(word.charAt(at)) + word.substring(at + 1);
                };
        return language.vocabulary().contains(written.toLowerCase(Locale.ROOT)) ? word : written;
    }

    private char beside(char letter) {
        char lower = Character.toLowerCase(letter);
        for (String row : ROWS) {
            int place = row.indexOf(lower);
            if (place >= 0) {
                char near = row.charAt(place == 0 ? 1 : place - 1);
                return Character.isUpperCase(letter) ? Character.toUpperCase(near) : near;
            }
        }
        return letter;
    }
}
