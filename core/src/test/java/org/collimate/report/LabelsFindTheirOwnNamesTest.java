// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

/// Every label of every taxonomy is found in a sentence that only names it, and denied where the sentence denies it.
class LabelsFindTheirOwnNamesTest {
    @Test
    void aSentenceThatNamesALabelHasIt() {
        for (var id : Taxonomy.ids()) {
            var taxonomy = Taxonomy.of(id);
            var labeller = ReportLabeller.of(Said.ENGINE, taxonomy, Policy.of("positive-only"));
            for (var label : taxonomy.labels()) {
                var name = label.replace('_', ' ');
                assertThat(labeller.label("There is " + name.toLowerCase(Locale.ROOT) + ".")
                                .positives())
                        .as(id)
                        .contains(label);
                assertThat(labeller.label(name).positives()).as(id).contains(label);
                if (!label.equalsIgnoreCase("no finding")) {
                    assertThat(labeller.label("No " + name.toLowerCase(Locale.ROOT) + ".")
                                    .positives())
                            .as(id)
                            .doesNotContain(label);
                }
            }
        }
    }

    @Test
    void labelSetsHaveTheirPublishedSizes() {
        assertThat(Taxonomy.of("chexpert-14").labels()).hasSize(14);
        assertThat(Taxonomy.of("cxr-14").labels()).hasSize(15);
        assertThat(Taxonomy.of("ct-rate-18").labels()).hasSize(18);
        assertThat(Taxonomy.of("vindr-28").labels()).hasSize(28);
        assertThat(Taxonomy.of("srr-55").labels()).hasSize(55);
    }
}
