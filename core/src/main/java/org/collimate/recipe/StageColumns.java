// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.recipe;

import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.collimate.dataset.ExtraType;
import org.collimate.label.BreastReportStage;
import org.collimate.label.LabelColumns;
import org.collimate.label.LabelReportStage;
import org.collimate.report.Taxonomy;

/// The columns that stages add, by their settings. A stage that adds none needs no line here.
final class StageColumns {
    private StageColumns() {}

    static SequencedMap<String, ExtraType> of(Record settings) {
        var columns = new LinkedHashMap<String, ExtraType>();
        if (settings instanceof LabelReportStage.Settings labels && labels.columns()) {
            var type = labels.taxonomy().equals("padchest") ? ExtraType.TEXT : ExtraType.WHOLE;
            LabelColumns.of(Taxonomy.of(labels.taxonomy())).forEach(name -> columns.put(name, type));
        }
        if (settings instanceof BreastReportStage.Settings) {
            BreastReportStage.COLUMNS.forEach(
                    name -> columns.put(name, name.equals("modality") ? ExtraType.TEXTS : ExtraType.TEXT));
        }
        return columns;
    }
}
