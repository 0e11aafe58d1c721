// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// One report in the columns that PadChest publishes (Bustos 2020): its labels, its places, both by sentence with the
/// places of a label behind it, and their UMLS concepts. A cell is a list as Python writes it: `['nodule', 'loc
/// basal']`.
///
/// Unlike the published rows, places that the name of their label says already are left out ("pleural" of a pleural
/// effusion). Nodes without a UMLS concept have no entry in the last two columns.
public record PadChestRow(
        List<String> labels,
        List<String> localizations,
        List<List<String>> bySentence,
        List<String> labelConcepts,
        List<String> localizationConcepts) {
    /// The names of the columns, in the published order and spelling.
    public static final List<String> COLUMNS =
            List.of("Labels", "Localizations", "LabelsLocalizationsBySentence", "labelCUIS", "LocalizationsCUIS");

    public PadChestRow {
        labels = List.copyOf(labels);
        localizations = List.copyOf(localizations);
        bySentence = bySentence.stream().map(List::copyOf).toList();
        labelConcepts = List.copyOf(labelConcepts);
        localizationConcepts = List.copyOf(localizationConcepts);
    }

    /// The row of a report that was read by an engine of `Language.of(code, Taxonomy.of("padchest"))`.
    ///
    /// @throws IllegalArgumentException if the labeller is not one of `padchest`
    public static PadChestRow of(Reading reading, ReportLabeller labeller) {
        var cells = labeller.label(reading);
        var taxonomy = cells.taxonomy();
        if (!taxonomy.id().equals("padchest")) {
            throw new IllegalArgumentException("[" + taxonomy.id() + "] is not padchest, whose layout this is");
        }
        var names = Tables.bundled();
        var labels = new LinkedHashSet<String>();
        var places = new LinkedHashSet<String>();
        var sentences = new ArrayList<List<String>>();
        int last = -1;
        for (var statement : labeller.counted(reading)) {
            int label = labeller.positive(statement);
            if (label < 0 || cells.cell(label).orElse(0) != 1) {
                continue;
            }
            if (statement.sentence() != last) {
                sentences.add(new ArrayList<>());
                last = statement.sentence();
            }
            var sentence = sentences.getLast();
            var name = taxonomy.labels().get(label);
            sentence.add(name);
            labels.add(name);
            for (var place : statement.places()) {
                var published = names.places.get(place);
                if (published != null) {
                    sentence.add(published);
                    places.add(published);
                }
            }
        }
        return new PadChestRow(
                List.copyOf(labels), List.copyOf(places), sentences, names.concepts(labels), names.concepts(places));
    }

    /// The cells in the order of `COLUMNS`.
    public List<String> cells() {
        return List.of(
                list(labels),
                list(localizations),
                bySentence.stream().map(PadChestRow::list).collect(Collectors.joining(", ", "[", "]")),
                list(labelConcepts),
                list(localizationConcepts));
    }

    private static String list(List<String> words) {
        return words.stream().map(word -> "'" + word + "'").collect(Collectors.joining(", ", "[", "]"));
    }

    /// The published names of the engine's places, and the concepts of all nodes.
    private static final class Tables {
        private static final Tables BUNDLED = new Tables();

        private final Map<String, String> places = new HashMap<>();
        private final Map<String, String> concepts = new HashMap<>();

        private Tables() {
            for (var row : Table.read("taxonomy/padchest-places.tsv", 2).rows()) {
                places.put(row[0], row[1]);
            }
            for (var row : Table.read("taxonomy/padchest-tree.tsv", 3).rows()) {
                concepts.put(row[0], row[2]);
            }
        }

        static Tables bundled() {
            return BUNDLED;
        }

        List<String> concepts(Iterable<String> nodes) {
            var found = new LinkedHashSet<String>();
            for (var node : nodes) {
                var concept = concepts.getOrDefault(node, "");
                if (!concept.isEmpty()) {
                    found.add(concept);
                }
            }
            return List.copyOf(found);
        }
    }

    /// The name of a place of a statement in PadChest (`loc basal`), for a statement's own evidence; the place itself
    /// where PadChest has no such place.
    public static String placeName(String place) {
        return Tables.bundled().places.getOrDefault(place, place);
    }
}
