// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.report;

import java.util.Set;

/// Finds the sections of a report of any hospital by its headings: at the start of a line with a colon, alone on a
/// line, or in capitals; inside a line in capitals with a colon. Headings of organs (`LUNGS:`) belong to the findings.
/// Not safe for several threads.
final class SectionFinder {
    private static final String FINDINGS = "findings";
    private static final String IMPRESSION = "impression";
    private static final String ORGAN = "organ";
    private static final Set<String> SHORT = Set.of("technique", "examination", "comparison");
    private static final Set<String> LINES = Set.of("indication", "history");
    private static final Set<String> HEADS = Set.of("indication", "history", "comparison", "technique", "examination");
    private static final int SHORTEST_BODY = 5; // tokens
    private static final int SHORTEST_FINDINGS = 12;

    private final Language language;
    private final PhraseFinder phrases;

    SectionFinder(Language language, PhraseFinder phrases) {
        this.language = language;
        this.phrases = phrases;
    }

    void find(Tokens tokens, Sections sections) {
        sections.clear();
        sections.open(0, 0, "preamble");
        for (int at = 0; at < tokens.count; at++) {
            boolean line = tokens.has(at, Tokens.LINE_BEFORE);
            if (!line && !tokens.has(at, Tokens.UPPER_FIRST)) {
                continue;
            }
            int begin = line ? afterListMark(tokens, at) : at;
            int entry = begin < tokens.count ? phrases.heading(tokens, begin, tokens.count) : -1;
            if (entry < 0) {
                continue;
            }
            var name = language.heading(entry);
            int next = phrases.headingLast() + 1;
            boolean colon = tokens.is(next, Symbols.COLON);
            int body = name.equals(ORGAN) && !colon ? -1 : body(tokens, begin, next, line);
            if (body < 0) {
                continue;
            }
            var current = sections.name[sections.count - 1];
            if (name.equals(ORGAN)) {
                if (current.equals(FINDINGS) || current.equals(IMPRESSION)) {
                    continue;
                }
                name = FINDINGS;
                body = begin;
            }
            sections.open(at, body, name);
            at = Math.max(at, body - 1);
        }
        sections.close(tokens.count);
        bodyWithoutHeading(tokens, sections);
        release(tokens, sections);
        if (sections.count == 1 && sections.name[0].equals("preamble")) {
            sections.name[0] = Sections.WHOLE;
        }
    }

    /// Where a report has no heading of its findings and ends in a section such as indication or technique, what stands
    /// after the line of that heading (for technique, examination, comparison: after its first sentence) is the
    /// report.
    private void release(Tokens tokens, Sections sections) {
        int last = sections.count - 1;
        if (!language.tellsAllPlaces() || last < 0) {
            return;
        }
        for (int i = 0; i <= last; i++) {
            if (sections.name[i].equals(FINDINGS) || sections.name[i].equals(IMPRESSION)) {
                return;
            }
        }
        boolean sentence = SHORT.contains(sections.name[last]);
        if (!sentence && !LINES.contains(sections.name[last])) {
            return;
        }
        for (int at = sections.first[last] + 1; at < tokens.count; at++) {
            boolean stop = sentence && tokens.is(at - 1, Symbols.PERIOD) && tokens.has(at, Tokens.SPACE_BEFORE);
            if (stop || tokens.has(at, Tokens.LINE_BEFORE)) {
                sections.open(at, at, Sections.WHOLE);
                sections.close(tokens.count);
                return;
            }
        }
    }

    /// Where no heading says findings, they stand after the first blank line of the last section before the impression
    /// that is not meant to hold any: the head of a report, then its text.
    private static void bodyWithoutHeading(Tokens tokens, Sections sections) {
        int last = -1;
        for (int i = 0; i < sections.count; i++) {
            if (sections.name[i].equals(FINDINGS)) {
                return;
            }
            if (HEADS.contains(sections.name[i])) {
                last = i;
            } else if (!sections.name[i].equals(IMPRESSION)) {
                last = -1;
            }
        }
        if (last < 0) {
            beforeImpression(sections);
            return;
        }
        for (int at = sections.first[last] + 1; at < sections.end[last]; at++) {
            if (tokens.has(at, Tokens.BLANK_BEFORE) && sections.end[last] - at >= SHORTEST_BODY) {
                sections.split(last, at, FINDINGS);
                return;
            }
        }
    }

    /// What stands before an impression without any heading are the findings, if it is more than a title.
    private static void beforeImpression(Sections sections) {
        if (sections.count > 1
                && sections.name[0].equals("preamble")
                && sections.name[1].equals(IMPRESSION)
                && sections.end[0] - sections.first[0] >= SHORTEST_FINDINGS) {
            sections.name[0] = FINDINGS;
        }
    }

    private static int afterListMark(Tokens tokens, int at) {
        int next = at;
        while (next < tokens.count && next < at + 4 && isMark(tokens, next)) {
            next++;
        }
        return next;
    }

    private static boolean isMark(Tokens tokens, int at) {
        return switch (tokens.word[at]) {
            case Symbols.NUMBER, Symbols.PERIOD, Symbols.CLOSE, Symbols.BULLET, Symbols.HASH, Symbols.DASH -> true;
            default -> false;
        };
    }

    /// Where the body of a heading begins that ends before token `next`; -1 if the words are no heading.
    private int body(Tokens tokens, int begin, int next, boolean line) {
        int after = next;
        while (after < tokens.count && tokens.is(after, Symbols.BULLET) && !tokens.has(after, Tokens.LINE_BEFORE)) {
            after++; // bold of Markdown
        }
        boolean endsLine = after >= tokens.count || tokens.has(after, Tokens.LINE_BEFORE);
        boolean capitals = allCapitals(tokens, begin, next);
        if (!endsLine && tokens.is(after, Symbols.COLON)) {
            boolean opens = line || capitals || afterFullStop(tokens, begin);
            int body = after + 1;
            while (opens && tokens.is(body, Symbols.BULLET) && !tokens.has(body, Tokens.LINE_BEFORE)) {
                body++;
            }
            return opens && tokens.has(begin, Tokens.UPPER_FIRST) || line ? body : -1;
        }
        if (!line) {
            return -1;
        }
        if (endsLine) {
            return tokens.has(begin, Tokens.UPPER_FIRST) || tokens.has(begin, Tokens.BLANK_BEFORE) ? after : -1;
        }
        if (tokens.is(after, Symbols.DASH) && tokens.has(after, Tokens.SPACE_BEFORE)) {
            return after + 1;
        }
        if (tokens.is(after, Symbols.PERIOD) && capitals) {
            return after + 1;
        }
        boolean sentence = tokens.has(after, Tokens.UPPER_FIRST)
                && !language.is(tokens.word[after], WordClass.VERB.bit() | WordClass.PREPOSITION.bit());
        return capitals && sentence && !tokens.has(after, Tokens.UPPER_ALL) ? after : -1;
    }

    private static boolean afterFullStop(Tokens tokens, int begin) {
        return tokens.is(begin - 1, Symbols.PERIOD)
                || tokens.is(begin - 1, Symbols.PLACEHOLDER)
                || tokens.is(begin - 1, Symbols.QUOTE);
    }

    private static boolean allCapitals(Tokens tokens, int from, int to) {
        for (int i = from; i < to; i++) {
            if (tokens.word[i] >= Symbols.FIRST_WORD && !tokens.has(i, Tokens.UPPER_ALL)) {
                return false;
            }
        }
        return true;
    }
}
