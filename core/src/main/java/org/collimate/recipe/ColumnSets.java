// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.recipe;

import java.util.List;
import java.util.SequencedMap;
import org.collimate.curate.BiomedicaColumns;
import org.collimate.dataset.ExtraType;
import org.collimate.pipeline.SampleStage;

/// The sets of columns that recipes can name under `write.columns`. To add one, write the stage that fills it and add a
/// line.
record ColumnSets(String name, SampleStage stage, SequencedMap<String, ExtraType> columns) {
    private static final List<ColumnSets> ALL =
            List.of(new ColumnSets("biomedica", new BiomedicaColumns(), biomedica()));

    static List<String> names() {
        return ALL.stream().map(ColumnSets::name).toList();
    }

    /// The set of a name that is among [#names()].
    static ColumnSets find(String name) {
        return ALL.stream().filter(set -> set.name().equals(name)).findFirst().orElseThrow();
    }

    private static SequencedMap<String, ExtraType> biomedica() {
        var columns = new java.util.LinkedHashMap<String, ExtraType>();
        for (var column : BiomedicaColumns.NAMES) {
            columns.put(
                    column,
                    switch (column) {
                        case "image_primary_label",
                                "image_secondary_label",
                                "image_context",
                                "article_mesh_terms",
                                "article_keywords",
                                "article_reference_ids",
                                "article_reference_list",
                                "article_subject" -> ExtraType.TEXTS;
                        case "image_size" -> ExtraType.WHOLES;
                        case "image_cluster_id", "image_label_id", "article_reference_count" -> ExtraType.WHOLE;
                        default -> ExtraType.TEXT;
                    });
        }
        return columns;
    }
}
