// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConceptDetectionTest {
    private static final double EXACT = 1e-12;

    private static final Map<String, Set<String>> TRUTH = Map.of(
            "a", Set.of("C0040405", "C0030797"),
            "b", Set.of("C1306645"),
            "c", Set.of(),
            "d", Set.of("C0024485"));

    @Test
    void the_score_is_the_mean_of_the_images_f1() {
        var said = Map.of(
                "a", Set.of("C0040405"), // 2 * 1 / 3
                "b", Set.of("C1306645", "C0817096"), // 2 * 1 / 3
                "c", Set.<String>of(), // both empty: 1
                "x", Set.of("C0000000")); // not in the reference: ignored
        var score = ConceptDetection.score(TRUTH, said);
        assertThat(score.f1()).isCloseTo((2.0 / 3 + 2.0 / 3 + 1 + 0) / 4, within(EXACT));
        assertThat(score.precision()).isCloseTo(2.0 / 3, within(EXACT));
        assertThat(score.recall()).isCloseTo(2.0 / 4, within(EXACT));
        assertThat(score.microF1()).isCloseTo(2.0 * 2 / (3 + 4), within(EXACT));
        assertThat(score.missing()).isEqualTo(1);
        assertThat(score.unknown()).isEqualTo(1);
    }

    @Test
    void the_second_score_counts_chosen_concepts_only() {
        var said = Map.of("a", Set.of("C0040405", "C0000001"), "b", Set.of("C0040405"));
        var score = ConceptDetection.scoreOnly(Set.of("C0040405", "C1306645"), TRUTH, said);
        assertThat(score.images()).isEqualTo(2);
        assertThat(score.f1()).isCloseTo(0.5, within(EXACT));
    }

    @Test
    void a_published_table_is_read(@TempDir Path folder) throws IOException {
        var file = folder.resolve("train_concepts.csv");
        Files.writeString(file, "ID,CUIs\nROCOv2_1,C0040405;C0030797\nROCOv2_2,\n");
        assertThat(ConceptTable.read(file))
                .isEqualTo(Map.of("ROCOv2_1", Set.of("C0040405", "C0030797"), "ROCOv2_2", Set.of()));
    }

    @Test
    void a_table_that_names_an_image_twice_is_refused_with_its_line(@TempDir Path folder) throws IOException {
        var file = folder.resolve("twice.csv");
        Files.writeString(file, "ID,CUIs\na,C1\na,C2\n");
        assertThatThrownBy(() -> ConceptTable.read(file))
                .hasMessageContaining("twice.csv:3")
                .hasMessageContaining("twice");
    }
}
