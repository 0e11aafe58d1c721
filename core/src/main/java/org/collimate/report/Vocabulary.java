// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Collects the words of a language's files, gives each a number, and adds their inflected forms. Not safe for several
/// threads.
final class Vocabulary {
    /// Words that end in `ending` and have at least `shortest` letters have a form with `replacement` instead.
    record Inflection(String ending, String replacement, int shortest) {}

    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private final List<Inflection> inflections = new ArrayList<>();
    private final Set<Integer> fillers = new HashSet<>();
    private final Set<String> exact = new HashSet<>();
    private int next = Symbols.FIRST_WORD;

    /// The number of a word, a new one for a new word. Forms of one word have one number, whichever came first.
    int number(String word) {
        var folded = fold(word);
        var known = numbers.get(folded);
        if (known != null) {
            return known;
        }
        int related = related(folded);
        int number = related < 0 ? next++ : related;
        numbers.put(folded, number);
        return number;
    }

    /// Gives a word a number of its own, though it looks like a form of another.
    void exact(String word) {
        exact.add(fold(word));
        numbers.put(fold(word), next++);
    }

    private int related(String word) {
        for (var inflection : inflections) {
            var form = replace(word, inflection.ending(), inflection.replacement(), inflection.shortest());
            var known = form.isEmpty() || exact.contains(form) ? null : numbers.get(form);
            if (known == null) {
                var base = replace(word, inflection.replacement(), inflection.ending(), inflection.shortest());
                known = base.length() < inflection.shortest() ? null : numbers.get(base);
            }
            if (known != null) {
                return known;
            }
        }
        return -1;
    }

    private static String replace(String word, String ending, String replacement, int shortest) {
        return word.length() >= shortest && word.endsWith(ending)
                ? word.substring(0, word.length() - ending.length()) + replacement
                : "";
    }

    void inflect(Inflection inflection) {
        inflections.add(inflection);
    }

    /// Phrases are kept without this word, and match with it.
    void fill(String word) {
        fillers.add(number(word));
    }

    boolean hasFillers() {
        return !fillers.isEmpty();
    }

    boolean isFiller(int word) {
        return fillers.contains(word);
    }

    /// One more than the highest number.
    int size() {
        return next;
    }

    /// All forms with their numbers. A form that a file writes itself keeps its own number.
    Map<String, Integer> forms() {
        var forms = new LinkedHashMap<>(numbers);
        for (var entry : numbers.entrySet()) {
            var word = entry.getKey();
            for (var inflection : inflections) {
                var form = replace(word, inflection.ending(), inflection.replacement(), inflection.shortest());
                if (!form.isEmpty()) {
                    forms.putIfAbsent(form, entry.getValue());
                }
            }
        }
        return forms;
    }

    private static String fold(String word) {
        var folded = word.toCharArray();
        for (int i = 0; i < folded.length; i++) {
            folded[i] = Folding.fold(folded[i]);
        }
        return new String(folded);
    }
}
