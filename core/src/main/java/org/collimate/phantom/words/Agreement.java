// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.phantom.words;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// How words bend to the noun they belong to: for each class of nouns (Spanish: `m`, `f`, `mp`, `fp` …) the form of
/// articles, verbs and endings. The first line of the file names the classes, each further line gives a word or the
/// sign of an ending and its form for each class.
record Agreement(List<String> classes, Map<String, List<String>> forms) {
    private static final String SIGNS = "~*+^";

    static Agreement read(String where, List<String> lines) {
        var table = lines.stream().filter(line -> !line.startsWith("#")).toList();
        List<String> head = List.of(table.getFirst().split("\t", -1));
        List<String> classes = head.subList(1, head.size());
        var forms = new HashMap<String, List<String>>();
        for (String line : table.subList(1, table.size())) {
            List<String> cells = List.of(line.split("\t", -1));
            if (cells.size() != head.size()) {
                throw new IllegalArgumentException("[" + where + "] the line of " + cells.getFirst() + " has "
                        + cells.size() + " cells, expected " + head.size());
            }
            forms.put(cells.getFirst(), cells.subList(1, cells.size()));
        }
        return new Agreement(List.copyOf(classes), Map.copyOf(forms));
    }

    /// The signs that stand for an ending.
    Set<String> endings() {
        return forms.keySet().stream()
                .filter(name -> name.length() == 1 && SIGNS.contains(name))
                .collect(java.util.stream.Collectors.toUnmodifiableSet());
    }

    /// The form of a word or an ending for a class of nouns; empty where the table does not know the word.
    Optional<String> form(String word, String nounClass) {
        List<String> row = forms.get(word);
        int column = classes.indexOf(nounClass);
        return row == null || column < 0 ? Optional.empty() : Optional.of(row.get(column));
    }
}
