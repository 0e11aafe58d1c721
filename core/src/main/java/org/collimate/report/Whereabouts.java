// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.report;

import java.util.ArrayList;
import java.util.List;

/// Gives every place and side of a clause to the mention it belongs to: the one whose words hold it, else the nearest,
/// where commas and "and" make the way longer. A place that stands before all mentions belongs to the next one. Not
/// safe for several threads.
final class Whereabouts {
    private static final int PER_COMMA = 4;
    private static final int PER_AND = 2;
    private static final int AHEAD = 1; // places follow what they place more often than they go before it

    private final Language language;
    private final Clauses clauses;
    private final Concepts concepts = Concepts.bundled();

    Whereabouts(Language language, Clauses clauses) {
        this.language = language;
        this.clauses = clauses;
    }

    /// The places of the mention `first` to `last`, in the order of the text; a side is `side:` and its word.
    List<String> places(Tokens tokens, Marks findings, Marks places, Marks modifiers, int first, int last) {
        var names = new ArrayList<String>();
        int place = 0;
        int modifier = 0;
        while (place < places.count || modifier < modifiers.count) {
            boolean isPlace = modifier == modifiers.count
                    || place < places.count && places.first[place] <= modifiers.first[modifier];
            if (isPlace) {
                if (belongs(tokens, findings, places.first[place], places.last[place], first, last)) {
                    add(names, concepts.placeName(places.entry[place]));
                }
                place++;
            } else {
                var what = language.modifier(modifiers.entry[modifier]);
                int from = modifiers.first[modifier];
                int to = modifiers.last[modifier];
                if (what.kind() == Modifier.Kind.SIDE
                        && !inside(places, from, to)
                        && belongs(tokens, findings, from, to, first, last)) {
                    add(names, "side:" + what.value());
                }
                modifier++;
            }
        }
        return names;
    }

    private static void add(List<String> names, String name) {
        if (!names.contains(name)) {
            names.add(name);
        }
    }

    /// True if a longer place says the side itself ("right upper lobe").
    private static boolean inside(Marks places, int from, int to) {
        for (int i = 0; i < places.count; i++) {
            if (places.first[i] <= from && to <= places.last[i] && places.last[i] > places.first[i]) {
                return true;
            }
        }
        return false;
    }

    private boolean belongs(Tokens tokens, Marks findings, int from, int to, int first, int last) {
        if (!clauses.same(from, first)) {
            return false;
        }
        int own = way(tokens, from, to, first, last);
        for (int i = 0; i < findings.count; i++) {
            if (findings.first[i] != first
                    && clauses.same(from, findings.first[i])
                    && concepts.kind(findings.entry[i]) != Concepts.Kind.BLOCK
                    && way(tokens, from, to, findings.first[i], findings.last[i]) < own) {
                return false;
            }
        }
        return true;
    }

    private int way(Tokens tokens, int from, int to, int first, int last) {
        if (from <= last && first <= to) {
            return 0;
        }
        boolean before = to < first;
        int begin = before ? to + 1 : last + 1;
        int end = before ? first : from;
        int way = before ? AHEAD + 1 : 1;
        for (int i = begin; i < end; i++) {
            int word = tokens.word[i];
            way += word == Symbols.COMMA ? PER_COMMA : language.is(word, WordClass.AND.bit()) ? PER_AND : 1;
        }
        return way;
    }
}
