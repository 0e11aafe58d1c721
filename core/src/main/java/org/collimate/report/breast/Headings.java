// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.report.breast;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The table of headings, which also knows those with one letter wrong.
final class Headings {
    /// Longer words before a colon are no heading.
    static final int LONGEST = 48;

    private static final int LETTERS_FOR_ERRORS = 7;
    private static final Headings TABLE = new Headings(Resource.rows("headings.tsv"));

    private final Map<String, Heading> known = new HashMap<>();

    private Headings(List<String[]> rows) {
        for (var row : rows) {
            known.put(row[0], new Heading(BreastSection.parse(row[1]), row[2].equals("weak")));
        }
    }

    static Headings table() {
        return TABLE;
    }

    /// The heading that some words are; case and what is no letter do not matter.
    Optional<Heading> find(CharSequence words, boolean hasColon) {
        var plain = plain(words);
        if (plain.isEmpty()) {
            return Optional.empty();
        }
        var exact = known.get(plain);
        if (exact != null) {
            return Optional.of(exact);
        }
        // "MR technique", "breast cancer history": what kind of section it is stands last.
        for (int space = plain.indexOf(' '); hasColon && space >= 0; space = plain.indexOf(' ', space + 1)) {
            var tail = known.get(plain.substring(space + 1));
            if (tail != null && !tail.isWeak()) {
                return Optional.of(tail);
            }
        }
        if (plain.length() < LETTERS_FOR_ERRORS) {
            return Optional.empty();
        }
        return known.entrySet().stream()
                .filter(entry -> isOneEditAway(plain, entry.getKey()))
                .min(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue);
    }

    private static String plain(CharSequence words) {
        var plain = new StringBuilder();
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (Character.isLetter(c)) {
                plain.append(c);
            } else if (!plain.isEmpty() && plain.charAt(plain.length() - 1) != ' ') {
                plain.append(' ');
            }
        }
        return plain.toString().strip().toLowerCase(Locale.ROOT);
    }

    /// Whether one letter was changed, added, left out or swapped with its neighbour.
    static boolean isOneEditAway(String a, String b) {
        if (Math.abs(a.length() - b.length()) > 1) {
            return false;
        }
        int begin = 0;
        int shorter = Math.min(a.length(), b.length());
        while (begin < shorter && a.charAt(begin) == b.charAt(begin)) {
            begin++;
        }
        if (a.length() == b.length()) {
            boolean isSwap = begin + 1 < a.length()
                    && a.charAt(begin) == b.charAt(begin + 1)
                    && a.charAt(begin + 1) == b.charAt(begin)
                    && a.regionMatches(begin + 2, b, begin + 2, shorter);
            return isSwap || a.regionMatches(begin + 1, b, begin + 1, shorter);
        }
        var longer = a.length() > b.length() ? a : b;
        var other = a.length() > b.length() ? b : a;
        return longer.regionMatches(begin + 1, other, begin, shorter);
    }
}
