// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.report.breast;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Cuts a breast report into sentences and carries the heading that each stands under. Lines that were only wrapped
/// are joined; headings are known at the start of a sentence, before a colon or alone on their line.
final class Splitter {
    private static final int WRAPPED = 58;
    private static final Set<String> ABBREVIATIONS =
            Set.of("dr", "mr", "mrs", "ms", "st", "vs", "approx", "e.g", "i.e", "no", "fig", "prof", "ca", "resp");

    private final String text;
    private final List<RawSentence> sentences = new ArrayList<>();
    private Optional<BreastSection> heading = Optional.empty();

    private Splitter(String text) {
        this.text = text;
    }

    static List<RawSentence> split(String text) {
        var splitter = new Splitter(text);
        splitter.split();
        return splitter.sentences;
    }

    private void split() {
        int begin = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean isEnd =
                    switch (c) {
                        case '\n' -> isLineEnd(begin, i);
                        case '.', '!', '?' -> isSentenceEnd(begin, i);
                        case ':' -> false;
                        default -> isInlineHeading(begin, i);
                    };
            if (isEnd) {
                int end = c == '\n' || Character.isWhitespace(c) ? i : i + 1;
                add(begin, end);
                begin = end;
            }
        }
        add(begin, text.length());
    }

    private boolean isLineEnd(int begin, int newline) {
        int next = newline + 1;
        while (next < text.length()
                && (text.charAt(next) == ' ' || text.charAt(next) == '\t' || text.charAt(next) == '\r')) {
            next++;
        }
        if (next >= text.length() || text.charAt(next) == '\n') {
            return true;
        }
        int lineBegin = text.lastIndexOf('\n', newline - 1) + 1;
        char last = lastOf(begin, newline);
        if (last == '.' || last == ':' || last == '!' || last == '?') {
            return true;
        }
        if (Character.isLowerCase(text.charAt(next))) {
            return newline - lineBegin < WRAPPED / 2;
        }
        int nextEnd = text.indexOf('\n', next);
        boolean isHeadingNext = headingEnd(next, nextEnd < 0 ? text.length() : nextEnd) > next;
        return isHeadingNext || newline - lineBegin < WRAPPED || isBullet(next);
    }

    private boolean isBullet(int place) {
        char c = text.charAt(place);
        return c == '-' || c == '*' || c == '\u2022' || Character.isDigit(c) && isListNumber(place);
    }

    private boolean isListNumber(int place) {
        int i = place;
        while (i < text.length() && Character.isDigit(text.charAt(i)) && i - place < 3) {
            i++;
        }
        return i + 1 < text.length()
                && (text.charAt(i) == '.' || text.charAt(i) == ')')
                && Character.isWhitespace(text.charAt(i + 1));
    }

    private char lastOf(int begin, int end) {
        for (int i = end - 1; i >= begin; i--) {
            if (!Character.isWhitespace(text.charAt(i))) {
                return text.charAt(i);
            }
        }
        return ' ';
    }

    private boolean isSentenceEnd(int begin, int mark) {
        if (mark + 1 >= text.length()) {
            return true;
        }
        char next = text.charAt(mark + 1);
        if (!Character.isWhitespace(next)) {
            // A space was forgotten: "unchanged.The".
            return text.charAt(mark) == '.'
                    && mark - begin > 1
                    && Character.isUpperCase(next)
                    && Character.isLowerCase(text.charAt(mark - 1))
                    && mark + 2 < text.length()
                    && Character.isLowerCase(text.charAt(mark + 2))
                    && !isAbbreviation(begin, mark);
        }
        return text.charAt(mark) != '.' || !isAbbreviation(begin, mark);
    }

    /// Also the number of a list, such as `2.`, which begins its sentence and does not end it.
    private boolean isAbbreviation(int begin, int dot) {
        int from = dot;
        while (from > begin && !Character.isWhitespace(text.charAt(from - 1)) && dot - from < 12) {
            from--;
        }
        var word = text.substring(from, dot);
        boolean isFirst = text.substring(begin, from).isBlank();
        if (isFirst && !word.isEmpty() && word.length() < 3 && word.chars().allMatch(Character::isDigit)) {
            return true;
        }
        var lower = word.toLowerCase(Locale.ROOT);
        if (lower.equals("no")) {
            int next = dot + 1;
            while (next < text.length() && text.charAt(next) == ' ') {
                next++;
            }
            return next < text.length() && Character.isDigit(text.charAt(next));
        }
        return ABBREVIATIONS.contains(lower);
    }

    /// A heading in capitals before a colon in the middle of a line begins a sentence of its own.
    private boolean isInlineHeading(int begin, int place) {
        boolean isInCapitals = place > begin && Character.isUpperCase(text.charAt(place - 1));
        if (text.charAt(place) != ' ' || place + 3 >= text.length() || place == begin || isInCapitals) {
            return false;
        }
        int i = place + 1;
        while (i < text.length() && i - place <= Headings.LONGEST) {
            char c = text.charAt(i);
            if (c == ':') {
                return i - place > 3
                        && Headings.table()
                                .find(text.substring(place + 1, i), false)
                                .isPresent()
                        && !text.substring(begin, place).isBlank();
            }
            if (!Character.isUpperCase(c) && c != ' ' && c != '/' && c != '-') {
                return false;
            }
            i++;
        }
        return false;
    }

    private void add(int from, int to) {
        int begin = trimLeft(from, to);
        int end = trimRight(begin, to);
        if (begin == end) {
            return;
        }
        // Several headings may follow each other: "FINDINGS: Right breast: …".
        for (int after = takeHeading(begin, end); after > begin; after = takeHeading(begin, end)) {
            begin = trimLeft(after, end);
        }
        if (begin < end) {
            sentences.add(new RawSentence(begin, end, heading));
        }
    }

    private int trimLeft(int from, int to) {
        int begin = from;
        while (begin < to && isEdge(text.charAt(begin))) {
            begin++;
        }
        return begin;
    }

    private static boolean isEdge(char c) {
        return Character.isWhitespace(c) || c == '*' || c == '\u2022' || c == '#' || c == '_' || c == '=';
    }

    private int trimRight(int from, int to) {
        int end = to;
        while (end > from && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    /// Where the words after a heading begin; `begin` if there is none.
    private int headingEnd(int begin, int end) {
        var before = heading;
        int after = takeHeading(begin, end);
        heading = before;
        return after;
    }

    /// As [#headingEnd], taking note of the heading.
    private int takeHeading(int begin, int end) {
        int stop = Math.min(end, begin + Headings.LONGEST);
        int mark = begin;
        while (mark < stop && isOfHeading(mark)) {
            mark++;
        }
        boolean isColon = mark < end && (text.charAt(mark) == ':' || text.charAt(mark) == '=');
        boolean isDash = mark + 1 < end && mark > begin && text.charAt(mark) == '-' && text.charAt(mark + 1) == ' ';
        boolean isWhole = mark == end;
        if (!isColon && !isDash && !isWhole) {
            return begin;
        }
        var found = Headings.table().find(text.substring(begin, mark), isColon);
        if (found.isEmpty() || isWhole && !isAlone(begin, end)) {
            return begin;
        }
        var its = found.get();
        if (isWhole && its.isWeak() && sentences.isEmpty() && heading.isEmpty()) {
            // "Mammography" as the first line is the report's title.
            return begin;
        }
        boolean isConcluding = heading.filter(now -> now.compareTo(BreastSection.IMPRESSION) >= 0)
                .isPresent();
        // Where nothing has a heading, "Left: …" says nothing about what the sentences after it are for.
        if (!its.isWeak() || heading.isPresent() && !isConcluding) {
            heading = Optional.of(meant(its.section(), text.charAt(begin)));
        }
        return isWhole ? end : mark + 1;
    }

    /// "Examination" begins the title only where nothing stands before it, and a diagnosis at the very start is the
    /// one that the patient came with.
    private BreastSection meant(BreastSection section, char first) {
        if (section == BreastSection.TITLE && !sentences.isEmpty()) {
            return BreastSection.TECHNIQUE;
        }
        return section == BreastSection.IMPRESSION && sentences.size() == 1 && Character.toLowerCase(first) == 'd'
                ? BreastSection.HISTORY
                : section;
    }

    private boolean isOfHeading(int place) {
        char c = text.charAt(place);
        boolean isHyphenInside = c == '-' && place + 1 < text.length() && Character.isLetter(text.charAt(place + 1));
        return Character.isLetter(c) || c == ' ' || c == '/' || c == '&' || c == '(' || c == ')' || isHyphenInside;
    }

    /// Whether a heading without colon stands alone on its line, written as headings are.
    private boolean isAlone(int begin, int end) {
        boolean startsLine = begin == 0 || text.charAt(begin - 1) == '\n';
        boolean endsLine = end == text.length() || text.charAt(end) == '\n' || text.charAt(end) == '\r';
        return startsLine && endsLine && Character.isUpperCase(text.charAt(begin)) && text.charAt(end - 1) != '.';
    }
}
