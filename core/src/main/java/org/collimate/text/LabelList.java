// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Reads a list of panel letters at a place of a text: `A`, `a-c`, `a, b`, `A and B`, `A1`, `i–iii`.
///
/// After [#read], `end` is where the list ends, `labels` holds its labels in upper case with ranges written out, and
/// `level` is their alphabet. One object serves one caption; it belongs to one thread.
final class LabelList {
    private static final List<String> ROMAN =
            List.of("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII");
    private static final int LONGEST_RANGE = 26;
    private static final int LONGEST_LIST = 30;

    private final String text;
    private int end;
    private List<String> labels = new ArrayList<>();
    private PanelMarker.Level level = PanelMarker.Level.UPPER;

    LabelList(String text) {
        this.text = text;
    }

    int end() {
        return end;
    }

    List<String> labels() {
        return labels;
    }

    PanelMarker.Level level() {
        return level;
    }

    /// Whether a list of labels stands at `start`.
    boolean read(int start) {
        labels = new ArrayList<>();
        int at = label(start, null);
        if (at < 0) {
            return false;
        }
        end = at;
        while (labels.size() < LONGEST_LIST) {
            int next = afterRange(at);
            boolean range = next > 0;
            if (!range) {
                next = afterJoin(at);
            }
            int after = next < 0 ? -1 : label(next, level);
            if (after < 0) {
                return true;
            }
            if (range && !writeOut()) {
                labels.removeLast();
                return true;
            }
            at = after;
            end = at;
        }
        return true;
    }

    /// Reads one label and remembers its alphabet; -1 if none of the `wanted` alphabet is here.
    private int label(int start, PanelMarker.@org.jspecify.annotations.Nullable Level wanted) {
        int at = start;
        while (at < text.length() && at - start < 5 && isLatin(text.charAt(at))) {
            at++;
        }
        if (at == start || at < text.length() && Character.isLetter(text.charAt(at))) {
            return -1;
        }
        var letters = text.substring(start, at);
        boolean upper = Character.isUpperCase(letters.charAt(0));
        var found = upper ? PanelMarker.Level.UPPER : PanelMarker.Level.LOWER;
        var name = letters.toUpperCase(Locale.ROOT);
        if (letters.length() > 1) {
            boolean oneCase = letters.equals(name) || letters.equals(letters.toLowerCase(Locale.ROOT));
            if (!oneCase || !ROMAN.contains(name)) {
                return -1;
            }
            found = PanelMarker.Level.ROMAN;
        }
        boolean first = wanted == null;
        if (!first && found != wanted && !(found == PanelMarker.Level.ROMAN && ROMAN.contains(labels.getLast()))) {
            return -1;
        }
        int digits = at;
        while (digits < text.length() && digits - at < 2 && isDigit(text.charAt(digits))) {
            digits++;
        }
        while (digits < text.length() && digits - at < 3 && isPrime(text.charAt(digits))) {
            digits++;
        }
        if (digits < text.length() && Character.isLetterOrDigit(text.charAt(digits))) {
            return -1;
        }
        level = found;
        labels.add(name + text.substring(at, digits).replace('\'', '′').replace('’', '′'));
        return digits;
    }

    private static boolean isLatin(char c) {
        return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isPrime(char c) {
        return c == '′' || c == '\'' || c == '’';
    }

    /// Replaces the last two labels by all from the first to the second; false if that is no range.
    private boolean writeOut() {
        var last = labels.getLast();
        var first = labels.get(labels.size() - 2);
        var range = range(first, last);
        if (range.isEmpty()) {
            return false;
        }
        labels.removeLast();
        labels.removeLast();
        labels.addAll(range);
        return true;
    }

    private List<String> range(String first, String last) {
        var range = new ArrayList<String>();
        if (level == PanelMarker.Level.ROMAN) {
            int from = ROMAN.indexOf(first);
            int to = ROMAN.indexOf(last);
            return from >= 0 && to > from ? ROMAN.subList(from, to + 1) : range;
        }
        if (first.length() == 1 && last.length() == 1) {
            for (char c = first.charAt(0); c <= last.charAt(0) && range.size() < LONGEST_RANGE; c++) {
                range.add(String.valueOf(c));
            }
            return range.size() > 1 ? range : List.of();
        }
        if (first.length() == 2 && last.length() == 2 && first.charAt(0) == last.charAt(0)) {
            for (char c = first.charAt(1); c <= last.charAt(1) && range.size() < 10; c++) {
                range.add(first.charAt(0) + String.valueOf(c));
            }
            return range.size() > 1 ? range : List.of();
        }
        return List.of();
    }

    private int afterRange(int at) {
        int i = skipBlank(at);
        if (i < text.length() && "-–—−‐‑~".indexOf(text.charAt(i)) >= 0) {
            return skipBlank(i + 1);
        }
        int to = afterWord(i, "to");
        return to > 0 ? to : afterWord(i, "through");
    }

    private int afterJoin(int at) {
        int i = skipBlank(at);
        boolean comma = i < text.length() && ",;/&+".indexOf(text.charAt(i)) >= 0;
        if (comma) {
            i = skipBlank(i + 1);
        }
        int and = afterWord(i, "and");
        if (and < 0) {
            and = afterWord(i, "or");
        }
        if (and < 0 && i < text.length() && text.charAt(i) == '&') {
            and = skipBlank(i + 1);
        }
        return and > 0 ? and : comma ? i : -1;
    }

    private int afterWord(int at, String word) {
        int after = at + word.length();
        return text.startsWith(word, at) && after < text.length() && text.charAt(after) == ' ' ? skipBlank(after) : -1;
    }

    private int skipBlank(int i) {
        int at = i;
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        return at;
    }
}
