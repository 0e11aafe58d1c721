// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.report;

import java.util.List;
import java.util.Locale;
import org.collimate.text.CodePoints;

/// Finds the values of reporting schemes in a sentence: a scheme's name, then a number with a letter or a single letter
/// ("BI-RADS category 4A", "density: c"); and recommendations. Safe for many threads.
final class Grading {
    private static final int FARTHEST = 5;

    private final Language language;

    Grading(Language language) {
        this.language = language;
    }

    void read(Tokens tokens, Marks modifiers, int end, CodePoints points, List<Grade> grades) {
        boolean recommended = false;
        for (int i = 0; i < modifiers.count; i++) {
            var modifier = language.modifier(modifiers.entry[i]);
            int last = modifiers.last[i];
            int begin = tokens.begin[modifiers.first[i]];
            switch (modifier.kind()) {
                case RECOMMENDATION -> {
                    if (!recommended) { // "follow-up is recommended" is one
                        grades.add(new Grade("recommendation", modifier.value(), points.span(begin, tokens.end[last])));
                        recommended = true;
                    }
                }
                case GRADE -> {
                    int at = valueAt(tokens, last + 1, end);
                    if (at >= 0) {
                        boolean letter = tokens.is(at, Symbols.NUMBER)
                                && at + 1 < end
                                && tokens.begin[at + 1] == tokens.end[at]
                                && isLetter(tokens, at + 1);
                        int stop = tokens.end[letter ? at + 1 : at];
                        var value = tokens.source()
                                .substring(tokens.begin[at], stop)
                                .toUpperCase(Locale.ROOT);
                        grades.add(new Grade(modifier.value(), value, points.span(begin, stop)));
                    }
                }
                case SIDE, SEVERITY, CHANGE, COUNT, UNIT, PRIOR, TIP, UPTAKE, SLICE, PLAIN -> {}
            }
        }
    }

    private int valueAt(Tokens tokens, int from, int end) {
        for (int i = from; i < end && i < from + FARTHEST; i++) {
            if (tokens.is(i, Symbols.NUMBER)) {
                return tokens.value[i] <= 6 ? i : -1;
            }
            boolean article =
                    i + 1 < end && tokens.text[tokens.begin[i]] == 'a' && Symbols.isWordLike(tokens.word[i + 1]);
            if (isLetter(tokens, i) && !article) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isLetter(Tokens tokens, int at) {
        char letter = tokens.text[tokens.begin[at]];
        return tokens.end[at] - tokens.begin[at] == 1 && letter >= 'a' && letter <= 'd';
    }
}
