// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.report;

import java.util.ArrayList;
import java.util.List;

/// The small notation of phrases in data files, and all the ways of saying one.
///
/// Words stand with spaces between. `a|b|` is a or b or nothing; `two_words` inside an alternative is two words;
/// `{2}` is a gap of at most two words; `#` is a number. Hyphens join words and say nothing.
final class Phrase {
    private static final int MOST_WAYS = 4096;

    private Phrase() {}

    /// The numbers of the words of every way.
    ///
    /// @throws IllegalArgumentException if the phrase is empty or has too many ways
    static List<int[]> ways(String phrase, Vocabulary vocabulary) {
        var ways = new ArrayList<int[]>();
        ways.add(new int[0]);
        for (var item : phrase.strip().split(" +")) {
            var longer = new ArrayList<int[]>();
            for (var choice : item.split("\\|", -1)) {
                var tail = words(choice, vocabulary);
                for (var way : ways) {
                    longer.add(joined(way, tail));
                }
            }
            if (longer.size() > MOST_WAYS) {
                throw new IllegalArgumentException("[" + phrase + "] has more than " + MOST_WAYS + " ways; split it");
            }
            ways = longer;
        }
        ways.replaceAll(way -> withoutFillers(way, vocabulary));
        ways.removeIf(way -> way.length == 0);
        if (ways.isEmpty()) {
            throw new IllegalArgumentException("[" + phrase + "] says nothing, expected words");
        }
        return ways;
    }

    /// A phrase that begins with a filler keeps it: it may be all that it has.
    private static int[] withoutFillers(int[] way, Vocabulary vocabulary) {
        var kept = new int[way.length];
        int count = 0;
        for (int i = 0; i < way.length; i++) {
            if (i == 0 || !vocabulary.isFiller(way[i])) {
                kept[count++] = way[i];
            }
        }
        return java.util.Arrays.copyOf(kept, count);
    }

    private static int[] joined(int[] head, int[] tail) {
        var all = java.util.Arrays.copyOf(head, head.length + tail.length);
        System.arraycopy(tail, 0, all, head.length, tail.length);
        return all;
    }

    private static int[] words(String choice, Vocabulary vocabulary) {
        if (choice.startsWith("{") && choice.length() == 3) {
            return new int[] {Symbols.GAP + (choice.charAt(1) - '0')};
        }
        var numbers = new ArrayList<Integer>();
        int at = 0;
        while (at < choice.length()) {
            char character = Folding.fold(choice.charAt(at));
            int stop = at + 1;
            if (Character.isLetter(character)) {
                while (stop < choice.length() && Character.isLetter(choice.charAt(stop))) {
                    stop++;
                }
                numbers.add(vocabulary.number(choice.substring(at, stop)));
            } else if (Character.isDigit(character) || character == '#') {
                while (stop < choice.length() && Character.isDigit(choice.charAt(stop))) {
                    stop++;
                }
                numbers.add(Symbols.NUMBER);
            } else if (character != '_' && character != '-') {
                numbers.add(Symbols.of(character));
            }
            at = stop;
        }
        return numbers.stream().mapToInt(Integer::intValue).toArray();
    }
}
