// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.report;

import java.util.Optional;
import org.collimate.sample.Attributes;
import org.collimate.sample.Side;

/// Finds the side, place, severity, change, size, count and other particulars that belong to one mention: of each kind
/// the nearest phrase of its clause, where other findings and commas in between make the way longer. Not safe for
/// several threads.
final class Attributing {
    private static final int PER_FINDING = 8;
    private static final int PER_COMMA = 3;
    private static final int FARTHEST = 24;

    private final Language language;
    private final Concepts concepts = Concepts.bundled();
    private final Clauses clauses;
    private final int[] nearest = new int[Modifier.Kind.values().length];
    private final int[] distance = new int[Modifier.Kind.values().length];

    Attributing(Language language, Clauses clauses) {
        this.language = language;
        this.clauses = clauses;
    }

    Attributes attributes(
            Tokens tokens,
            Marks findings,
            Marks places,
            Marks modifiers,
            boolean resolved,
            int placed,
            int from,
            int end,
            int first,
            int last) {
        java.util.Arrays.fill(nearest, -1);
        java.util.Arrays.fill(distance, FARTHEST);
        for (int i = 0; i < modifiers.count; i++) {
            if (!clauses.same(modifiers.first[i], first)
                    || modifiers.first[i] > last && belongsToNext(tokens, findings, modifiers.last[i], end)) {
                continue;
            }
            int kind = language.modifier(modifiers.entry[i]).kind().ordinal();
            int way = way(tokens, findings, modifiers.first[i], modifiers.last[i], first, last);
            if (way < distance[kind]) {
                distance[kind] = way;
                nearest[kind] = i;
            }
        }
        int place = -1;
        int nearestWay = FARTHEST;
        for (int i = 0; i < places.count; i++) {
            if (clauses.same(places.first[i], first) && (places.last[i] < first || places.first[i] > last)) {
                int way = way(tokens, findings, places.first[i], places.last[i], first, last);
                if (way < nearestWay) {
                    nearestWay = way;
                    place = i;
                }
            }
        }
        var measured = measured(tokens, findings, from, end, first, last);
        var side = value(modifiers, Modifier.Kind.SIDE).map(Side::parse);
        var change = resolved ? Optional.of("resolved") : value(modifiers, Modifier.Kind.CHANGE);
        var where = placed >= 0
                ? Optional.of(concepts.placeName(placed))
                : place < 0 ? Optional.<String>empty() : Optional.of(concepts.placeName(places.entry[place]));
        var severity = value(modifiers, Modifier.Kind.SEVERITY);
        if (measured < 0 && side.isEmpty() && change.isEmpty() && where.isEmpty() && severity.isEmpty()) {
            return Attributes.NONE;
        }
        return new Attributes(
                side,
                where,
                severity,
                change,
                measured < 0 ? Optional.empty() : Optional.of(largest(tokens, measured)),
                measured < 0 ? Optional.empty() : Optional.of(unit(tokens, measured)));
    }

    /// True if another finding follows a modifier at once, so that it cannot describe one before it.
    private static boolean belongsToNext(Tokens tokens, Marks findings, int modifierLast, int end) {
        int limit = Math.min(end, modifierLast + 4);
        for (int i = 0; i < findings.count; i++) {
            if (findings.first[i] > modifierLast && findings.first[i] < limit) {
                for (int at = modifierLast + 1; at < findings.first[i]; at++) {
                    if (!Symbols.isWordLike(tokens.word[at])) {
                        return false;
                    }
                }
                return true;
            }
        }
        return false;
    }

    /// After `attributes`: what else the clause says of the same mention.
    Particulars particulars(Tokens tokens, Marks modifiers, int end, int last) {
        var count = value(modifiers, Modifier.Kind.COUNT).map(Integer::valueOf);
        var tip = value(modifiers, Modifier.Kind.TIP);
        var uptake = number(tokens, modifiers, Modifier.Kind.UPTAKE, end);
        var slice = number(tokens, modifiers, Modifier.Kind.SLICE, end).map(Double::intValue);
        var prior = prior(tokens, modifiers, end);
        if (count.isEmpty() && tip.isEmpty() && uptake.isEmpty() && slice.isEmpty() && prior.isEmpty()) {
            return Particulars.NONE;
        }
        return new Particulars(prior, count, tip, uptake, slice);
    }

    private Optional<String> value(Marks modifiers, Modifier.Kind kind) {
        int mark = nearest[kind.ordinal()];
        return mark < 0
                ? Optional.empty()
                : Optional.of(language.modifier(modifiers.entry[mark]).value());
    }

    private static int way(Tokens tokens, Marks findings, int markFirst, int markLast, int first, int last) {
        int begin = markLast < first ? markLast : last;
        int stop = markLast < first ? first : markFirst;
        int way = Math.max(0, stop - begin);
        for (int i = begin + 1; i < stop; i++) {
            way += tokens.word[i] == Symbols.COMMA || tokens.word[i] == Symbols.AND ? PER_COMMA : 0;
        }
        for (int i = 0; i < findings.count; i++) {
            way += findings.first[i] > begin && findings.last[i] < stop ? PER_FINDING : 0;
        }
        return way;
    }

    /// The first token of the nearest size: numbers with x between, then a unit of length; -1 if none.
    private int measured(Tokens tokens, Marks findings, int from, int end, int first, int last) {
        int best = -1;
        int nearestWay = FARTHEST;
        for (int i = from; i < end; i++) {
            if (tokens.word[i] != Symbols.NUMBER || tokens.is(i - 1, Symbols.NUMBER)) {
                continue;
            }
            int stop = unitAfter(tokens, i, end);
            if (stop < 0) {
                continue;
            }
            if (clauses.same(i, first) && !isPrior(tokens, i, from)) {
                int way = way(tokens, findings, i, stop, first, last);
                if (way < nearestWay) {
                    nearestWay = way;
                    best = i;
                }
            }
            i = stop;
        }
        return best;
    }

    private boolean isPrior(Tokens tokens, int at, int from) {
        for (int i = at - 1; i >= from && i >= at - 4; i--) {
            if (language.is(tokens.word[i], WordClass.START.bit() | WordClass.BREAK.bit())) {
                return false;
            }
            if (language.is(tokens.word[i], WordClass.PRIOR.bit())) {
                return true;
            }
        }
        return false;
    }

    /// The token of the unit that ends the measurement which begins at a number; -1 if none follows.
    private int unitAfter(Tokens tokens, int number, int end) {
        for (int i = number + 1; i < end && i < number + 8; i++) {
            int word = tokens.word[i];
            if (language.lengthUnit(word) > 0) {
                return i;
            }
            boolean between =
                    word == Symbols.NUMBER || word == Symbols.DASH || language.is(word, WordClass.TIMES.bit());
            if (!between) {
                return -1;
            }
        }
        return -1;
    }

    private double largest(Tokens tokens, int number) {
        double largest = 0;
        int stop = unitAfter(tokens, number, tokens.count);
        for (int i = number; i < stop; i++) {
            largest = tokens.word[i] == Symbols.NUMBER ? Math.max(largest, tokens.value[i]) : largest;
        }
        return largest;
    }

    private String unit(Tokens tokens, int number) {
        int unit = language.lengthUnit(tokens.word[unitAfter(tokens, number, tokens.count)]);
        return unit == 1 ? "mm" : "cm";
    }

    private Optional<Double> number(Tokens tokens, Marks modifiers, Modifier.Kind kind, int end) {
        int mark = nearest[kind.ordinal()];
        if (mark < 0) {
            return Optional.empty();
        }
        for (int i = modifiers.last[mark]; i < end && i <= modifiers.last[mark] + 4; i++) {
            if (tokens.word[i] == Symbols.NUMBER) {
                return Optional.of(tokens.value[i]);
            }
        }
        return Optional.empty();
    }

    private Optional<Double> prior(Tokens tokens, Marks modifiers, int end) {
        int mark = nearest[Modifier.Kind.PRIOR.ordinal()];
        if (mark < 0) {
            return Optional.empty();
        }
        for (int i = modifiers.last[mark]; i < end && i <= modifiers.last[mark] + 6; i++) {
            if (tokens.word[i] == Symbols.NUMBER && unitAfter(tokens, i, end) > 0) {
                return Optional.of(largest(tokens, i));
            }
        }
        return Optional.empty();
    }
}
