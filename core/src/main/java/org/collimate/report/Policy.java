// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.report;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.collimate.sample.Certainty;

/// What a certainty becomes in a cell of a label table, and how the cells of several mentions become one; a table of
/// the program (`policies.tsv`). Immutable.
public final class Policy {
    /// The cell of a label that no mention concerns.
    public static final int BLANK = Integer.MIN_VALUE;

    private final String name;
    private final Map<Certainty, Integer> cells;
    private final int alternative;
    private final boolean published;
    private final int absentLabel;

    private Policy(String name, Map<Certainty, Integer> cells, int alternative, boolean published, int absentLabel) {
        this.name = name;
        this.cells = cells;
        this.alternative = alternative;
        this.published = published;
        this.absentLabel = absentLabel;
    }

    /// A policy of the program by its name: `chexpert`, `positive-only`.
    ///
    /// @throws IllegalArgumentException if there is none of this name; it lists those there are
    public static Policy of(String name) {
        var table = Table.read("policies.tsv", 9);
        for (var row : table.rows()) {
            if (row[0].equals(name)) {
                var cells = new EnumMap<Certainty, Integer>(Certainty.class);
                for (var certainty : Certainty.values()) {
                    cells.put(certainty, cell(row[1 + certainty.ordinal()]));
                }
                return new Policy(name, cells, cell(row[6]), row[7].equals("chexpert"), cell(row[8]));
            }
        }
        throw new IllegalArgumentException("[policy] `" + name + "` is not known, expected one of " + names());
    }

    /// The names of all policies.
    public static List<String> names() {
        return Table.read("policies.tsv", 9).rows().stream().map(row -> row[0]).toList();
    }

    private static int cell(String word) {
        return word.toLowerCase(Locale.ROOT).equals("blank") ? BLANK : Integer.parseInt(word);
    }

    public String name() {
        return name;
    }

    /// The cell of one mention.
    public int cell(Certainty certainty, boolean isAlternative) {
        return isAlternative && certainty == Certainty.POSSIBLE ? alternative : cells.getOrDefault(certainty, BLANK);
    }

    /// The cell of a label after one more mention: the published order of CheXpert (a negative and an uncertain mention
    /// are uncertain, before a positive is looked at), or simply the highest.
    ///
    /// `seen` has bit 0 for a negative mention, bit 1 for an uncertain, bit 2 for a positive.
    int aggregate(int seen) {
        if (seen == 0) {
            return absentLabel;
        }
        if (published) {
            boolean uncertain = (seen & 2) != 0;
            if (uncertain && (seen & 1) != 0) {
                return -1;
            }
            return (seen & 4) != 0 ? 1 : uncertain ? -1 : 0;
        }
        return (seen & 4) != 0 ? 1 : (seen & 2) != 0 ? -1 : 0;
    }

    /// True if uncertain mentions of heart failure count for the heart, as published.
    boolean isPublished() {
        return published;
    }
}
