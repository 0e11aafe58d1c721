// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/// A report becomes the columns that PadChest publishes.
class PadChestColumnsAreAsPublishedTest {
    private static final Taxonomy PADCHEST = Taxonomy.of("padchest");
    private static final ReportEngine ENGINE = ReportEngine.of(Language.of("es", PADCHEST));
    private static final ReportLabeller LABELLER =
            ReportLabeller.of(ENGINE, PADCHEST, Policy.of(PADCHEST.defaultPolicy()));

    private static PadChestRow row(String text) {
        return PadChestRow.of(ENGINE.read(text), LABELLER);
    }

    @Test
    void placesFollowTheirLabelWithinTheSentence() {
        var row = row("Derrame pleural derecho. No hay neumotórax. Granuloma calcificado en LSI y cardiomegalia.");
        assertThat(row.cells())
                .containsExactly(
                        "['pleural effusion', 'calcified granuloma', 'cardiomegaly']",
                        "['loc right', 'loc left upper lobe']",
                        "[['pleural effusion', 'loc right'], ['calcified granuloma', 'loc left upper lobe',"
                                + " 'cardiomegaly']]",
                        "['C2073625', 'C0333404', 'C0018800']",
                        "['C0444532', 'C1261076']");
    }

    @Test
    void aReportWithoutFindingsIsNormalAndAnEmptyOneHasNothing() {
        assertThat(row("Sin hallazgos patológicos.").labels()).containsExactly("normal");
        assertThat(row("Sin hallazgos patológicos salvo cardiomegalia.").labels())
                .containsExactly("cardiomegaly");
        assertThat(row("").cells()).containsExactly("[]", "[]", "[]", "[]", "[]");
    }

    @Test
    void theRowHasTheSameLabelsAsTheCells() {
        for (var gold : SpanishGold.reports()) {
            var reading = ENGINE.read(gold.text());
            assertThat(PadChestRow.of(reading, LABELLER).labels())
                    .containsExactlyInAnyOrderElementsOf(LABELLER.label(reading).positives());
        }
    }

    @Test
    void otherLabelSetsHaveNoSuchRow() {
        var other = ReportLabeller.of(ENGINE, Taxonomy.of("cxr-14"), Policy.of("positive-only"));
        assertThatThrownBy(() -> PadChestRow.of(ENGINE.read("Derrame."), other)).hasMessageContaining("[cxr-14]");
    }
}
