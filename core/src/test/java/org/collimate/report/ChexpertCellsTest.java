// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/// The published aggregation of the CheXpert labeler (Irvin 2019): all mixtures of mentions, and its sample reports.
class ChexpertCellsTest {
    private static final List<String> SAID = List.of("Pneumonia is present.", "No pneumonia.", "Possible pneumonia.");
    private static final int[] CELLS = {1, 0, -1};

    private static OptionalInt published(List<Integer> cells) {
        if (cells.isEmpty()) {
            return OptionalInt.empty();
        }
        if (cells.contains(0) && cells.contains(-1)) {
            return OptionalInt.of(-1);
        }
        if (cells.contains(1)) {
            return OptionalInt.of(1);
        }
        return OptionalInt.of(cells.getFirst());
    }

    @Test
    void everyMixtureOfUpToThreeMentionsIsAggregatedAsPublished() {
        var labeller = ReportScores.labeller("chexpert-14");
        for (int count = 0; count <= 3; count++) {
            for (int code = 0; code < Math.pow(3, count); code++) {
                var text = new StringBuilder("Clear. ");
                var cells = new ArrayList<Integer>();
                for (int i = 0, rest = code; i < count; i++, rest /= 3) {
                    text.append(SAID.get(rest % 3)).append(' ');
                    cells.add(CELLS[rest % 3]);
                }
                var labels = labeller.label(text.toString());
                assertThat(labels.cell("Pneumonia")).as(text.toString()).isEqualTo(published(cells));
                boolean found = cells.contains(1) || cells.contains(-1);
                assertThat(labels.cell("No Finding").isPresent())
                        .as(text.toString())
                        .isEqualTo(!found);
            }
        }
    }

    @Test
    void heartFailureMakesTheHeartUncertain() {
        var labels = ReportScores.labeller("chexpert-14").label("CHF.");
        assertThat(labels.cell("Cardiomegaly")).hasValue(-1);
        assertThat(labels.cell("Edema")).hasValue(1);
        assertThat(ReportScores.labeller("chexpert-14").label("No CHF.").cell("Cardiomegaly"))
                .isEmpty();
    }

    @Test
    void devicesDoNotEndNoFindingButOtherFindingsDo() {
        var labeller = ReportScores.labeller("chexpert-14");
        assertThat(labeller.label("Pacemaker in place.").cell("No Finding")).hasValue(1);
        assertThat(labeller.label("Scoliosis.").cell("No Finding")).isEmpty();
        assertThat(labeller.label("").cell("No Finding")).hasValue(1);
    }

    @Test
    void theFourPublishedSamplesAreExact() throws Exception {
        var data = ReportGold.folder();
        Assumptions.assumeTrue(data.isPresent(), "skipped: no test data (set COLLIMATE_TEST_DATA)");
        var file = data.get().resolve("text/chexpert-labeler/labeled_reports.csv");
        Assumptions.assumeTrue(Files.exists(file), "skipped: no sample reports of the CheXpert labeler");
        var rows = ReportGold.csv(Files.readString(file));
        var labeller = ReportScores.labeller("chexpert-14");
        for (var row : rows.subList(1, rows.size())) {
            var labels = labeller.label(row.getFirst());
            for (int i = 1; i < row.size(); i++) {
                var want = row.get(i).isBlank()
                        ? OptionalInt.empty()
                        : OptionalInt.of((int) Double.parseDouble(row.get(i)));
                assertThat(labels.cell(rows.getFirst().get(i)))
                        .as(rows.getFirst().get(i))
                        .isEqualTo(want);
            }
        }
        assertThat(rows).hasSize(5);
    }
}
