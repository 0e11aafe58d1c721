// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Says which language a report is written in, from the words that only one language has (`language/guess.tsv`). A text
/// with too few of them, or as many of two languages, is taken for the first language, English. Safe for many threads.
public final class LanguageGuess {
    private static final int FEWEST = 2; // words that speak for a language
    private static final int LONGEST = 4_000; // characters that are looked at

    private final List<String> codes = new ArrayList<>();
    private final WordTable table;

    private LanguageGuess() {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        for (var row : Table.read("language/guess.tsv", 2).rows()) {
            codes.add(row[0]);
            for (var word : row[1].split(" +")) {
                numbers.put(word, codes.size());
            }
        }
        table = new WordTable(numbers);
    }

    private static final class Bundled {
        static final LanguageGuess GUESS = new LanguageGuess();
    }

    /// The code of the language of a text, for instance `es`; `en` where the text does not tell.
    public static String of(String text) {
        return Bundled.GUESS.guess(text);
    }

    private String guess(String text) {
        var counts = new int[codes.size() + 1];
        int length = Math.min(text.length(), LONGEST);
        var word = new char[length];
        int size = 0;
        for (int i = 0; i <= length; i++) {
            char character = i < length ? Folding.fold(text.charAt(i)) : ' ';
            if (Character.isLetter(character)) {
                word[size++] = character;
            } else if (size > 0) {
                counts[table.find(word, 0, size, WordTable.hash(word, 0, size))]++;
                size = 0;
            }
        }
        int best = 1;
        for (int i = 2; i < counts.length; i++) {
            best = counts[i] >= FEWEST && counts[i] > counts[best] ? i : best;
        }
        return codes.get(best - 1);
    }
}
