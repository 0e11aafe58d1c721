// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.text;

import java.util.Arrays;
import java.util.Set;

/// Where the phrases of a caption begin: after a line break, a full stop, a semicolon. Positions are UTF-16 units.
///
/// A full stop ends a phrase when something other than a lower-case letter follows it and the word before it is not one
/// of a few abbreviations; so "R. solani" and "Fig. 5" stay whole. Built in one pass over the text.
final class Phrases {
    private static final Set<String> ABBREVIATIONS = Set.of(
            "vs", "fig", "figs", "e.g", "i.e", "cf", "ref", "refs", "suppl", "eq", "no", "al", "ca", "approx", "dr");

    private final String text;
    private int[] starts = new int[16];
    private int count;

    Phrases(String text) {
        this.text = text;
        add(skipBlank(0));
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean stop =
                    (c == ';' || c == '!' || c == '?') && (i + 1 == text.length() || isBlank(text.charAt(i + 1)));
            if (c == '\n' || stop || c == '.' && isFullStop(i)) {
                add(skipBlank(i + 1));
            }
        }
    }

    private void add(int start) {
        if (count > 0 && starts[count - 1] == start) {
            return;
        }
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, count * 2);
        }
        starts[count++] = start;
    }

    private int skipBlank(int i) {
        int at = i;
        while (at < text.length() && isBlank(text.charAt(at))) {
            at++;
        }
        return at;
    }

    static boolean isBlank(char c) {
        return c == ' ' || c == '\n' || c == '\t' || c == '\u00a0' || c == '"' || c == '“' || c == '”';
    }

    private boolean isFullStop(int dot) {
        int next = dot + 1;
        if (next >= text.length()) {
            return true;
        }
        char c = text.charAt(next);
        int letterBefore = dot - 1;
        boolean afterLetter = letterBefore >= 0
                && (Character.isLetter(text.charAt(letterBefore)) || text.charAt(letterBefore) == ')');
        if (!isBlank(c)) {
            // A missing blank: "segment.ROM"
            return afterLetter
                    && (c == '(' || Character.isUpperCase(c))
                    && dot > 2
                    && Character.isLowerCase(text.charAt(dot - 2));
        }
        int following = skipBlank(next);
        if (following < text.length() && Character.isLowerCase(text.charAt(following)) && !isLoneLetter(following)) {
            return false;
        }
        return !ABBREVIATIONS.contains(wordBefore(dot));
    }

    /// Whether the word that begins here is a single letter, as a label would be.
    private boolean isLoneLetter(int at) {
        if (at + 1 >= text.length()) {
            return true;
        }
        char next = text.charAt(at + 1);
        if (next == '.') { // "b. Upper jaw", not "e.g."
            return at + 3 < text.length() && text.charAt(at + 2) == ' ' && Character.isUpperCase(text.charAt(at + 3));
        }
        return !Character.isLetterOrDigit(next);
    }

    /// The word that ends just before `end`, in lower case; empty if there is none. Blanks before `end` are skipped.
    String wordBefore(int end) {
        int stop = end;
        while (stop > 0 && isBlank(text.charAt(stop - 1))) {
            stop--;
        }
        int begin = stop;
        while (begin > 0
                && stop - begin < 24
                && (Character.isLetter(text.charAt(begin - 1)) || text.charAt(begin - 1) == '.')) {
            begin--;
        }
        return text.substring(begin, stop).toLowerCase(java.util.Locale.ROOT);
    }

    int count() {
        return count;
    }

    /// Where phrase `index` begins; the text's length for `index == count()`.
    int start(int index) {
        return index < count ? starts[index] : text.length();
    }

    /// The phrase that holds this position.
    int indexOf(int position) {
        int found = Arrays.binarySearch(starts, 0, count, position);
        return found >= 0 ? found : Math.max(0, -found - 2);
    }

    boolean isStart(int position) {
        return Arrays.binarySearch(starts, 0, count, position) >= 0;
    }
}
