// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.collimate.sample.Certainty;

/// The engine's own list of what reports speak of, and its tree of places, from `concepts.tsv`, `places.tsv` and
/// `compose.tsv`. It is the same for all languages. Safe for many threads.
final class Concepts {
    /// A finding or device stands for itself; a state means something only of a place ("enlarged" of the heart); a
    /// block hides what is inside it.
    enum Kind {
        FINDING,
        DEVICE,
        STATE,
        BLOCK
    }

    private static final int NONE = 0;
    private static final int CERTAINTY_SHIFT = 20;
    private static final int RESULT_MASK = (1 << CERTAINTY_SHIFT) - 1;
    private static final Certainty[] LEVELS = Certainty.values();

    private final List<String> names = new ArrayList<>();
    private final List<Kind> kinds = new ArrayList<>();
    private final Map<String, Integer> byName = new HashMap<>();
    private final List<String> places = new ArrayList<>();
    private final List<Integer> parents = new ArrayList<>();
    private final Map<String, Integer> placeByName = new HashMap<>();
    private final int[] composed; // concept * places + place: result + 1 and its certainty, 0 if none

    private Concepts() {
        for (var row : Table.read("concepts.tsv", 3).rows()) {
            byName.put(row[0], names.size());
            names.add(row[0]);
            kinds.add(Kind.valueOf(row[1].toUpperCase(java.util.Locale.ROOT)));
        }
        var rows = Table.read("places.tsv", 2).rows();
        for (var row : rows) {
            placeByName.put(row[0], places.size());
            places.add(row[0]);
        }
        for (var row : rows) {
            parents.add(row[1].isEmpty() ? -1 : place(row[1]));
        }
        composed = compose();
    }

    private static final class Bundled {
        static final Concepts CONCEPTS = new Concepts();
    }

    static Concepts bundled() {
        return Bundled.CONCEPTS;
    }

    /// Rows are head, place, result, and how sure the words are of the result if not as sure as they sound. A place's
    /// own row goes before one of a place around it.
    private int[] compose() {
        var direct = new int[names.size() * places.size()];
        for (var row : Table.read("compose.tsv", 4).rows()) {
            int result = concept(row[2]) + 1;
            int certainty = row[3].isEmpty() ? 0 : (Certainty.parse(row[3]).ordinal() + 1) << CERTAINTY_SHIFT;
            for (var head : row[0].split("\\|")) {
                for (var place : row[1].split("\\|")) {
                    direct[concept(head) * places.size() + place(place)] = result | certainty;
                }
            }
        }
        var all = direct.clone();
        for (int concept = 0; concept < names.size(); concept++) {
            for (int place = 0; place < places.size(); place++) {
                int around = place;
                while (around >= 0 && direct[concept * places.size() + around] == NONE) {
                    around = parents.get(around);
                }
                all[concept * places.size() + place] = around < 0 ? NONE : direct[concept * places.size() + around];
            }
        }
        return all;
    }

    /// What `head` of `place` is; 0 if nothing special. Read it with `result` and `certainty`.
    int composed(int head, int place) {
        return composed[head * places.size() + place];
    }

    static int result(int composed) {
        return (composed & RESULT_MASK) - 1;
    }

    /// The certainty of a composed result, given that of its words: at most as sure as its row says; a row that says
    /// absent stays so.
    static Certainty certainty(int composed, Certainty words) {
        int row = composed >>> CERTAINTY_SHIFT;
        if (row == 0) {
            return words;
        }
        var limit = LEVELS[row - 1];
        return limit == Certainty.ABSENT || words.compareTo(limit) < 0 ? limit : words;
    }

    int concept(String name) {
        var concept = byName.get(name);
        if (concept == null) {
            throw new IllegalStateException(
                    "[" + name + "] is no concept of concepts.tsv; add it there or mend the name");
        }
        return concept;
    }

    int place(String name) {
        var place = placeByName.get(name);
        if (place == null) {
            throw new IllegalStateException("[" + name + "] is no place of places.tsv; add it there or mend the name");
        }
        return place;
    }

    boolean has(String concept) {
        return byName.containsKey(concept);
    }

    String name(int concept) {
        return names.get(concept);
    }

    Kind kind(int concept) {
        return kinds.get(concept);
    }

    String placeName(int place) {
        return places.get(place);
    }

    int size() {
        return names.size();
    }
}
