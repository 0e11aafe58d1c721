// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Gives every place and side of a sentence to the mention it belongs to: the one whose words hold it, else the nearest
/// of its clause, where commas, "and" and "with" make the way longer. A place right after another place goes with it
/// ("lower lobe of the right lung"). Places that the name of the mention
/// says already are left out, and so are places around a nearer one. Not safe for several threads.
final class Whereabouts {
    private static final int PER_COMMA = 5;
    private static final int PER_AND = 3;
    private static final int AHEAD = 2; // places follow what they place more often than they go before it
    private static final int BESIDE = 4;
    private static final int FAR = 1000;

    private final Language language;
    private final Clauses clauses;
    private final Concepts concepts = Concepts.bundled();
    private final PlaceRules rules = PlaceRules.bundled();
    private int[] first = new int[64]; // of mark i, places and sides in the order of the text
    private int[] last = new int[64];
    private int[] owner = new int[64]; // the finding, -1 if none
    private String[] name = new String[64];
    private int[] place = new int[64]; // the place's number, -1 for a side
    private int count;
    private int distance; // to the finding that `nearest` found

    Whereabouts(Language language, Clauses clauses) {
        this.language = language;
        this.clauses = clauses;
    }

    /// Before the mentions of a sentence are told: finds what every place belongs to.
    void prepare(Tokens tokens, Marks findings, Marks places, Marks modifiers) {
        count = 0;
        int at = 0;
        int modifier = 0;
        while (at < places.count || modifier < modifiers.count) {
            boolean isPlace =
                    modifier == modifiers.count || at < places.count && places.first[at] <= modifiers.first[modifier];
            if (isPlace) {
                add(places.first[at], places.last[at], places.entry[at], concepts.placeName(places.entry[at]));
                at++;
            } else {
                var what = language.modifier(modifiers.entry[modifier]);
                if (what.kind() == Modifier.Kind.SIDE
                        && !isInside(places, modifiers.first[modifier], modifiers.last[modifier])) {
                    add(modifiers.first[modifier], modifiers.last[modifier], -1, PlaceRules.SIDE + what.value());
                }
                modifier++;
            }
        }
        for (int i = 0; i < count; i++) {
            owner[i] = nearest(tokens, findings, i);
            if (i > 0 && owner[i] != owner[i - 1] && isChained(tokens, i)) {
                owner[i] = owner[i - 1];
            }
        }
    }

    private void add(int from, int to, int number, String what) {
        if (count == first.length) {
            first = Arrays.copyOf(first, count * 2);
            last = Arrays.copyOf(last, count * 2);
            owner = Arrays.copyOf(owner, count * 2);
            name = Arrays.copyOf(name, count * 2);
            place = Arrays.copyOf(place, count * 2);
        }
        first[count] = from;
        last[count] = to;
        place[count] = number;
        name[count++] = what;
    }

    /// True if a longer place says the side itself ("right upper lobe").
    private static boolean isInside(Marks places, int from, int to) {
        for (int i = 0; i < places.count; i++) {
            if (places.first[i] <= from && to <= places.last[i] && places.last[i] > places.first[i]) {
                return true;
            }
        }
        return false;
    }

    /// True if nothing but fillers stand between a place and the one before it; also "and", if its own finding is not
    /// right beside it.
    private boolean isChained(Tokens tokens, int mark) {
        boolean and = false;
        for (int i = last[mark - 1] + 1; i < first[mark]; i++) {
            and |= language.is(tokens.word[i], WordClass.AND.bit());
            if (!language.is(tokens.word[i], WordClass.FILLER.bit() | WordClass.AND.bit())) {
                return false;
            }
        }
        return !and || distance > BESIDE;
    }

    private int nearest(Tokens tokens, Marks findings, int mark) {
        int best = -1;
        int nearest = FAR;
        for (int i = 0; i < findings.count; i++) {
            var kind = concepts.kind(findings.entry[i]);
            if (kind != Concepts.Kind.BLOCK && clauses.same(first[mark], findings.first[i])) {
                int way = way(tokens, first[mark], last[mark], findings.first[i], findings.last[i]);
                if (kind == Concepts.Kind.STATE) {
                    boolean composes = place[mark] < 0 || concepts.composed(findings.entry[i], place[mark]) != 0;
                    way += composes ? 1 : FAR;
                }
                if (way < nearest) {
                    nearest = way;
                    best = i;
                }
            }
        }
        distance = nearest;
        return best;
    }

    private int way(Tokens tokens, int from, int to, int findingFirst, int findingLast) {
        if (from <= findingLast && findingFirst <= to) {
            return 0;
        }
        boolean before = to < findingFirst;
        int begin = before ? to + 1 : findingLast + 1;
        int end = before ? findingFirst : from;
        int way = before ? AHEAD + 1 : 1;
        for (int i = begin; i < end; i++) {
            int word = tokens.word[i];
            way += word == Symbols.COMMA || word == Symbols.COLON
                    ? PER_COMMA
                    : language.is(word, WordClass.AND.bit() | WordClass.WITH.bit())
                            ? PER_AND
                            : language.is(word, WordClass.FILLER.bit()) ? 0 : 1;
        }
        return way;
    }

    /// The places of `concept`, said by the finding mark that begins at token `from`, in the order of the text; a side
    /// is
    /// `side:` and its word.
    List<String> places(Marks findings, int from, String concept) {
        var names = new ArrayList<String>();
        for (int i = 0; i < count; i++) {
            int mark = owner[i];
            if (mark < 0 || findings.first[mark] != from) {
                continue;
            }
            if (!names.contains(name[i])) {
                names.add(name[i]);
            }
        }
        return rules.told(concept, names);
    }
}
