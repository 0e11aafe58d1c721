// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import org.junit.jupiter.api.Test;

/// Every node of the PadChest tree is found in a text that only says its name, in English (as published) and in Spanish
/// (our translation); the tree itself holds together.
class PadChestNodesFindTheirOwnNamesTest {
    private static final Taxonomy PADCHEST = Taxonomy.of("padchest");

    private static ReportLabeller labeller(String language) {
        return ReportLabeller.of(
                ReportEngine.of(Language.of(language, PADCHEST)), PADCHEST, Policy.of(PADCHEST.defaultPolicy()));
    }

    @Test
    void everyEnglishNameLabelsItsNode() {
        var labeller = labeller("en");
        var missed = new ArrayList<String>();
        for (var label : PADCHEST.labels()) {
            if (!labeller.label(label).positives().contains(label)) {
                missed.add(label);
            }
        }
        assertThat(missed).isEmpty();
    }

    @Test
    void everySpanishNameLabelsItsNode() {
        var labeller = labeller("es");
        var missed = new ArrayList<String>();
        var rows = Table.read("taxonomy/padchest-names-es.tsv", 2).rows();
        for (var row : rows) {
            if (!labeller.label(row[1]).positives().contains(row[0])) {
                missed.add(row[0]);
            }
        }
        assertThat(rows).hasSameSizeAs(PADCHEST.labels());
        assertThat((double) missed.size() / rows.size()).as(missed::toString).isLessThanOrEqualTo(0.02);
    }

    @Test
    void everyEnglishPlaceIsFoundBesideAFinding() {
        var engine = ReportEngine.of(Language.of("en", PADCHEST));
        for (var row : Table.read("taxonomy/padchest-tree.tsv", 3).rows()) {
            if (row[0].startsWith("loc ") && !row[0].equals("loc localization")) {
                var place = row[0].substring(4);
                var places = engine.read("Nodule in the " + place + ".")
                        .statements()
                        .getFirst()
                        .places();
                assertThat(places.stream().map(PadChestRow::placeName))
                        .as(place)
                        .containsExactly(row[0]);
            }
        }
    }

    @Test
    void aDeniedNodeIsNotLabelled() {
        var labeller = labeller("es");
        for (var row : Table.read("taxonomy/padchest-names-es.tsv", 2).rows()) {
            if (!row[0].equals("normal") && !row[0].equals("unchanged") && !row[0].equals("exclude")) {
                assertThat(labeller.label("No se observa " + row[1] + ".").positives())
                        .doesNotContain(row[0]);
            }
        }
    }

    @Test
    void theTreeHasThePublishedSizesAndKnownParents() {
        var nodes = new HashSet<String>();
        var rows = Table.read("taxonomy/padchest-tree.tsv", 3).rows();
        rows.forEach(row -> nodes.add(row[0]));
        assertThat(PADCHEST.labels()).hasSize(174 + 22); // findings with normal, exclude … ; differential diagnoses
        assertThat(nodes).hasSameSizeAs(rows).containsAll(PADCHEST.labels());
        for (var row : rows) {
            for (var parent : row[1].split("\\|")) {
                assertThat(parent.isEmpty() || nodes.contains(parent))
                        .as(parent)
                        .isTrue();
            }
            assertThat(row[2]).matches("(C\\d{7})?");
        }
    }
}
