// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A published set of labels in its published order, and which concepts of the engine each label counts; a table of the
/// program (`taxonomy/ID.tsv`). In a table, `?concept` makes its label uncertain where the policy is the published one,
/// and never absent; `!concept` does the same and may deny it; other policies take `!concept` as it is. Immutable.
public final class Taxonomy {
    /// How a label gets its cell: from concepts, or because nothing was found.
    enum Kind {
        CONCEPTS,
        NO_FINDING
    }

    private static final int[] NOTHING = {};

    private final String id;
    private final List<String> labels = new ArrayList<>();
    private final List<Kind> kinds = new ArrayList<>();
    private final Map<String, int[]> byConcept = new HashMap<>();
    private final Map<String, Boolean> spoils = new HashMap<>();
    private final Set<String> deniable = new HashSet<>(); // concept and label number
    private final List<Boolean> ignoredByNoFinding = new ArrayList<>();

    private Taxonomy(String id) {
        this.id = id;
        var lists = new HashMap<String, List<Integer>>();
        for (var row : Table.read("taxonomy/" + id + ".tsv", 3).rows()) {
            int label = labels.size();
            if (row[0].equals("~spoils")) { // findings without a label that still are findings
                for (var concept : row[1].split(" +")) {
                    spoils.put(check(concept), true);
                }
                continue;
            }
            labels.add(row[0]);
            kinds.add(row[1].equals("~none") ? Kind.NO_FINDING : Kind.CONCEPTS);
            ignoredByNoFinding.add(row[2].contains("device"));
            if (!row[1].startsWith("~")) {
                for (var concept : row[1].split(" +")) {
                    if (concept.startsWith("?") || concept.startsWith("!")) {
                        lists.computeIfAbsent(check(concept.substring(1)), _ -> new ArrayList<>())
                                .add(~label);
                        if (concept.startsWith("!")) {
                            deniable.add(concept.substring(1) + label);
                        }
                    } else {
                        lists.computeIfAbsent(check(concept), _ -> new ArrayList<>())
                                .add(label);
                    }
                }
            }
        }
        lists.forEach((concept, list) ->
                byConcept.put(concept, list.stream().mapToInt(Integer::intValue).toArray()));
    }

    private static String check(String concept) {
        Concepts.bundled().concept(concept);
        return concept;
    }

    /// A label set of the program by its id, for instance `chexpert-14`.
    ///
    /// @throws IllegalArgumentException if there is none of this id; it lists those there are
    public static Taxonomy of(String id) {
        if (!ids().contains(id)) {
            throw new IllegalArgumentException("[taxonomy] `" + id + "` is not known, expected one of " + ids());
        }
        return new Taxonomy(id);
    }

    /// The ids of all label sets.
    public static List<String> ids() {
        return Table.read("taxonomy/index.tsv", 2).rows().stream()
                .map(row -> row[0])
                .toList();
    }

    public String id() {
        return id;
    }

    /// The policy that is meant where none is named.
    public String defaultPolicy() {
        for (var row : Table.read("taxonomy/index.tsv", 2).rows()) {
            if (row[0].equals(id)) {
                return row[1];
            }
        }
        return "positive-only";
    }

    /// The labels' names in the published order.
    public List<String> labels() {
        return List.copyOf(labels);
    }

    int size() {
        return labels.size();
    }

    boolean isNoFinding(int label) {
        return kinds.get(label) == Kind.NO_FINDING;
    }

    boolean isIgnoredByNoFinding(int label) {
        return ignoredByNoFinding.get(label);
    }

    /// The labels that a concept counts for; `~label` where its mention only makes the label uncertain.
    int[] labelsOf(String concept) {
        return byConcept.getOrDefault(concept, NOTHING);
    }

    /// True if a label that a concept only makes uncertain is absent where the concept is.
    boolean isDeniable(String concept, int label) {
        return deniable.contains(concept + label);
    }

    boolean spoils(String concept) {
        return spoils.containsKey(concept);
    }
}
