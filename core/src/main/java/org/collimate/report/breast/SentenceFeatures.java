// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.report.breast;

import java.util.Arrays;
import java.util.Set;

/// What the sentence classifier looks at, as places in a table: the sentence's words and pairs of words, its first
/// words, its form, where in the report it stands and under which heading. Words are folded in place; numbers, sides
/// and months each count as one word.
final class SentenceFeatures {
    /// How many places there are; two features may share one.
    static final int PLACES = 1 << 15;

    private static final int MOST_WORDS = 40;
    private static final Set<String> SIDES = Set.of("left", "right", "bilateral", "both");
    private static final Set<String> MONTHS = Set.of(
            "january",
            "february",
            "march",
            "april",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");

    private final int[] found = new int[3 * MOST_WORDS + 20 + WordClasses.COUNT];
    private int count;

    /// The places of sentence `index` of `all`.
    int[] of(String text, RawSentence sentence, int index, int all) {
        count = 0;
        words(text, sentence.begin(), sentence.end());
        add("place", Math.min(index, 3));
        add("from-end", Math.min(all - 1 - index, 2));
        add("fifth", index * 5 / Math.max(all, 1));
        int head = sentence.heading().map(section -> section.ordinal() + 1).orElse(0);
        add("heading", head);
        char last = text.charAt(sentence.end() - 1);
        boolean isLine = (sentence.begin() == 0 || text.charAt(sentence.begin() - 1) == '\n')
                && (sentence.end() == text.length() || text.charAt(sentence.end()) == '\n');
        add("line", isLine && last != '.' ? 2 : isLine ? 1 : 0);
        add("first-line", index > 0 ? 3 : isLine && last != '.' ? 2 : isLine ? 1 : 0);
        add("full-stop", last == '.' ? 1 : last == '?' ? 2 : 0);
        return Arrays.copyOf(found, count);
    }

    private void words(String text, int begin, int end) {
        int classes = 0;
        int before = 17;
        int words = 0;
        int i = begin;
        int capitals = 0;
        while (i < end && words < MOST_WORDS) {
            char c = text.charAt(i);
            if (!Character.isLetterOrDigit(c)) {
                i++;
                continue;
            }
            int from = i;
            boolean isNumber = true;
            while (i < end && (Character.isLetterOrDigit(text.charAt(i)) || isInside(text, i, end))) {
                isNumber &= !Character.isLetter(text.charAt(i));
                i++;
            }
            capitals += Character.isUpperCase(c) ? 1 : 0;
            classes |= WordClasses.of(text, from, i);
            int word = isNumber ? number(text, from, i) : folded(text, from, i);
            add(mix(1, word));
            add(mix(mix(2, before), word));
            if (words < 2) {
                add(mix(3 + words, word));
            }
            before = word;
            words++;
        }
        add(mix(mix(2, before), 19));
        for (int kind = 0; kind < WordClasses.COUNT; kind++) {
            add("class", 2 * kind + (classes >> kind & 1));
        }
        add("length", Math.min(words / 3, 5));
        add("capitals", words == 0 ? 0 : capitals * 3 / words);
    }

    private static boolean isInside(String text, int i, int end) {
        char c = text.charAt(i);
        return (c == '-' || c == '.' || c == '\'' || c == '/')
                && i + 1 < end
                && Character.isLetterOrDigit(text.charAt(i + 1));
    }

    /// A year, a small whole number and any other number are three words.
    private static int number(String text, int from, int to) {
        boolean isYear = to - from == 4 && (text.charAt(from) == '1' || text.charAt(from) == '2');
        boolean isDigit = to - from == 1;
        return isYear ? 101 : isDigit ? 102 : text.substring(from, to).contains("/") ? 103 : 104;
    }

    private static int folded(String text, int from, int to) {
        var word = text.substring(from, to).toLowerCase(java.util.Locale.ROOT);
        if (SIDES.contains(word)) {
            return 105;
        }
        if (MONTHS.contains(word)) {
            return 106;
        }
        // The plural and the singular are one word.
        int length =
                word.length() > 4 && word.endsWith("s") && !word.endsWith("ss") ? word.length() - 1 : word.length();
        int hash = 0x811c9dc5;
        for (int i = 0; i < length; i++) {
            hash = (hash ^ word.charAt(i)) * 0x01000193;
        }
        return hash;
    }

    private void add(String name, int value) {
        add(mix(name.hashCode(), value));
    }

    private void add(int hash) {
        found[count++] = (hash ^ hash >>> 15) & PLACES - 1;
    }

    private static int mix(int a, int b) {
        int mixed = (a * 31 + b) * 0x9e3779b1;
        return mixed ^ mixed >>> 16;
    }
}
