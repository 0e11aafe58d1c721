// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.collimate.sample.Span;

/// Splits biomedical prose and reports into sentences by fixed rules, in time linear in the text.
///
/// "Fig. 1", "et al.", "i.e.", initials, species names and decimals end no sentence, nor does a full stop inside a
/// bracket that belongs to a sentence. Every character that is not white space lies in exactly one sentence; a sentence
/// has no white space at its ends. Safe for use by several threads.
public final class Sentences {
    private static final int LONGEST_BRACKET = 600;
    private static final int LONGEST_WORD = 16;
    private static final boolean[] SIGNS = signs();
    private static final Set<String> STARTERS = Set.of(
            "the",
            "we",
            "this",
            "these",
            "those",
            "that",
            "in",
            "it",
            "its",
            "a",
            "an",
            "however",
            "our",
            "for",
            "to",
            "as",
            "thus",
            "there",
            "when",
            "while",
            "here",
            "after",
            "although",
            "both",
            "each",
            "all",
            "no",
            "on",
            "at",
            "moreover",
            "furthermore",
            "therefore",
            "similarly",
            "finally",
            "they",
            "if",
            "by",
            "from",
            "with",
            "data",
            "note",
            "scale",
            "arrows",
            "error",
            "bars");

    private final boolean lines;

    private Sentences(boolean lines) {
        this.lines = lines;
    }

    /// Sentences of running text, where a line break is a space like any other.
    public static Sentences ofProse() {
        return new Sentences(false);
    }

    /// Sentences of a text in which a line break always ends one: captions, reports, lists.
    public static Sentences ofLines() {
        return new Sentences(true);
    }

    /// A sentence's place in its text, half-open, in UTF-16 units.
    public record Range(int begin, int end) {}

    /// The sentences as half-open ranges of UTF-16 units, in order.
    public List<Range> ranges(String text) {
        var ranges = new ArrayList<Range>();
        int quiet = -1; // inside a bracket that belongs to a sentence: nothing ends before this place
        int start = 0;
        int i = 0;
        while (true) {
            i = nextSign(text, i);
            if (i == text.length()) {
                break;
            }
            char character = text.charAt(i);
            if (lines && character == '\n') {
                add(text, start, i, ranges);
                start = i + 1;
                quiet = -1;
            } else if (isOpening(character) && i > quiet) {
                quiet = closing(text, start, i, quiet);
            } else if (isTerminator(character) && i >= quiet) {
                int end = endOfTerminator(text, i);
                if (end < text.length() && endsSentence(text, start, i, end)) {
                    end = afterReferenceNumbers(text, end);
                    add(text, start, end, ranges);
                    start = end;
                }
                i = end;
                continue;
            }
            i++;
        }
        add(text, start, text.length(), ranges);
        return ranges;
    }

    /// The sentences as half-open spans of Unicode code points, in order.
    public List<Span> spans(String text) {
        var points = CodePoints.of(text);
        var spans = new ArrayList<Span>();
        for (var range : ranges(text)) {
            spans.add(points.span(range.begin(), range.end()));
        }
        return spans;
    }

    private static void add(String text, int from, int to, List<Range> ranges) {
        int begin = from;
        int end = to;
        while (begin < end && WhiteSpace.isSpace(text.charAt(begin))) {
            begin++;
        }
        while (end > begin && WhiteSpace.isSpace(text.charAt(end - 1))) {
            end--;
        }
        if (begin < end) {
            ranges.add(new Range(begin, end));
        }
    }

    private static boolean isTerminator(char character) {
        return character == '.' || character == '!' || character == '?' || character == '…' || character == '。';
    }

    /// The next place where a sentence could end or a bracket opens, at most the text's end.
    private static int nextSign(String text, int from) {
        int i = from;
        while (i < text.length()) {
            char character = text.charAt(i);
            if (character < SIGNS.length ? SIGNS[character] : character == '…' || character == '。') {
                return i;
            }
            i++;
        }
        return i;
    }

    private static boolean[] signs() {
        var signs = new boolean[128];
        for (char sign : ".!?([\n".toCharArray()) {
            signs[sign] = true;
        }
        return signs;
    }

    private static boolean isOpening(char character) {
        return character == '(' || character == '[';
    }

    private static boolean isCloser(char character) {
        return ")]\"'”’»".indexOf(character) >= 0;
    }

    /// Where the bracket opened at `open` closes, if it stands inside a sentence and is short; else `quiet` unchanged.
    private int closing(String text, int start, int open, int quiet) {
        int before = open - 1;
        while (before >= start && WhiteSpace.isSpace(text.charAt(before))) {
            before--;
        }
        if (before < start) {
            return quiet; // the bracket opens a sentence of its own
        }
        int depth = 0;
        int limit = Math.min(text.length(), open + LONGEST_BRACKET);
        for (int i = open; i < limit; i++) {
            char character = text.charAt(i);
            if (isOpening(character)) {
                depth++;
            } else if (character == ')' || character == ']') {
                depth--;
                if (depth == 0) {
                    return i;
                }
            } else if (lines && character == '\n') {
                return quiet;
            }
        }
        return quiet;
    }

    private static int endOfTerminator(String text, int at) {
        int end = at + 1;
        while (end < text.length() && (isTerminator(text.charAt(end)) || isCloser(text.charAt(end)))) {
            end++;
        }
        return end;
    }

    private static boolean endsSentence(String text, int start, int at, int end) {
        char after = text.charAt(end);
        if (!WhiteSpace.isSpace(after)) {
            return text.charAt(at) == '。' || (afterReferenceNumbers(text, end) > end && longWordBefore(text, at));
        }
        int next = end;
        while (next < text.length() && WhiteSpace.isSpace(text.charAt(next))) {
            next++;
        }
        if (next == text.length()) {
            return false; // the last sentence ends with the text
        }
        char first = text.charAt(next);
        if (text.charAt(at) == '.' && end == at + 1 && isAbbreviation(text, start, at, next)) {
            return false;
        }
        if (Character.isLowerCase(first)) {
            return startsLikeSymbol(text, next);
        }
        return Character.isLetterOrDigit(first) || "([\"'“‘«¿¡–—-•*†‡§#<>~≥≤".indexOf(first) >= 0 || first > 0x2FF;
    }

    /// A lower-case word that can start a sentence: mRNA, p53, pH.
    private static boolean startsLikeSymbol(String text, int next) {
        for (int i = next + 1; i < text.length() && i < next + 5; i++) {
            char character = text.charAt(i);
            if (Character.isUpperCase(character) || Character.isDigit(character)) {
                return true;
            }
            if (!Character.isLetter(character) && character != '-') {
                return false;
            }
        }
        return false;
    }

    private static boolean isAbbreviation(String text, int start, int at, int next) {
        int begin = at;
        while (begin > start && at - begin < LONGEST_WORD && isWord(text.charAt(begin - 1))) {
            begin--;
        }
        if (begin == at) {
            return false;
        }
        if (isNumber(text, begin, at)) {
            return isBlank(text, start, begin); // the number of a list's item
        }
        if (at - begin == 1 && Character.isUpperCase(text.charAt(begin))) {
            return !STARTERS.contains(wordAt(text, next)); // an initial, a genus
        }
        if (at - begin == 3
                && text.charAt(begin + 1) == '.'
                && Character.isUpperCase(text.charAt(begin))
                && Character.isUpperCase(text.charAt(begin + 2))) {
            return !STARTERS.contains(wordAt(text, next)); // two initials
        }
        char character = text.charAt(next);
        var word = text.substring(begin, at).toLowerCase(Locale.ROOT);
        if (word.equals("no") && isBlank(text, start, begin)) {
            return false; // the answer, not the number
        }
        return Abbreviations.covers(word, character);
    }

    private static boolean isWord(char character) {
        return Character.isLetterOrDigit(character) || character == '.';
    }

    private static boolean isNumber(String text, int begin, int end) {
        for (int i = begin; i < end; i++) {
            if (!Character.isDigit(text.charAt(i)) && text.charAt(i) != '.') {
                return false;
            }
        }
        return true;
    }

    private static boolean isBlank(String text, int begin, int end) {
        for (int i = begin; i < end; i++) {
            if (!WhiteSpace.isSpace(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static String wordAt(String text, int begin) {
        int end = begin;
        while (end < text.length() && end - begin < LONGEST_WORD && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return text.substring(begin, end).toLowerCase(Locale.ROOT);
    }

    /// Reference numbers that were superscripts stand right after the full stop ("cells.12,13 The").
    private static int afterReferenceNumbers(String text, int end) {
        int i = end;
        while (i < text.length()
                && (Character.isDigit(text.charAt(i)) || (i > end && ",–-".indexOf(text.charAt(i)) >= 0))) {
            i++;
        }
        if (i == end || i + 1 >= text.length() || !WhiteSpace.isSpace(text.charAt(i))) {
            return end;
        }
        return Character.isUpperCase(text.charAt(i + 1)) ? i : end;
    }

    private static boolean longWordBefore(String text, int at) {
        int begin = at;
        while (begin > 0 && at - begin < 3 && Character.isLowerCase(text.charAt(begin - 1))) {
            begin--;
        }
        return at - begin == 3;
    }
}
