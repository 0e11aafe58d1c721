// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecipeSaysEveryProblemTest {
    private static List<String> problems(String text, String... sets) {
        var failure =
                catchThrowableOfType(RecipeException.class, () -> RecipeReader.parse("my.yaml", text, List.of(sets)));
        return failure.problems().stream().map(Problem::toString).toList();
    }

    @Test
    void all_at_once_with_file_line_and_the_nearest_valid_key() {
        assertThat(problems("""
            name: mine
            licences: all
            images: some
            stages:
              - images: {minimum-sid: 64}
              - clean-txt
            write:
              shard-size: many
              shard-size: 5
            name: again
            """))
                .satisfiesExactly(
                        first -> assertThat(first)
                                .isEqualTo("my.yaml:2: unknown key 'licences'; did you mean 'licenses'?"),
                        second -> assertThat(second)
                                .isEqualTo("my.yaml:3: 'images' is required or optional, found 'some'"),
                        third -> assertThat(third)
                                .isEqualTo("my.yaml:5: unknown key 'minimum-sid'; did you mean 'minimum-side'?"),
                        fourth -> assertThat(fourth).startsWith("my.yaml:6: no stage named 'clean-txt'; there are:"),
                        fifth -> assertThat(fifth).isEqualTo("my.yaml:8: 'shard-size' is a whole number, found 'many'"),
                        sixth -> assertThat(sixth)
                                .isEqualTo("my.yaml:9: the key 'shard-size' stands here a second time"),
                        seventh ->
                                assertThat(seventh).isEqualTo("my.yaml:10: the key 'name' stands here a second time"));
    }

    @Test
    void an_unknown_source_names_those_there_are() {
        assertThat(problems("name: a\nread: {openni: {}}"))
                .containsExactly("my.yaml:2: no source named 'openni'; there are: articles, reports, volumes");
    }

    @Test
    void a_value_out_of_range_is_said_by_the_record_itself() {
        assertThat(problems("name: a\nwrite:\n  shard-size: 0"))
                .containsExactly("my.yaml:3: shard-size is at least 1, found 0");
        assertThat(problems("name: a\nsplit: {train: 0.5, test: 0.2}"))
                .containsExactly("my.yaml:2: the splits' fractions must sum to 1, found 0.7");
    }

    @Test
    void a_licence_that_spdx_does_not_list_is_told_with_the_nearest_that_it_does() {
        assertThat(problems("name: a\nlicenses: [CC-BY-4.0, CC-BY-5.0, cc0-1.0, LicenseRef-house, my own]"))
                .containsExactly(
                        "my.yaml:2: no licence 'CC-BY-5.0' in the SPDX list; did you mean 'CC-BY-1.0'?",
                        "my.yaml:2: no licence 'cc0-1.0' in the SPDX list; did you mean 'CC0-1.0'?",
                        "my.yaml:2: no licence 'my own' in the SPDX list; expected an identifier of spdx.org/licenses,"
                                + " LicenseRef-NAME for one of your own, or commercial, noncommercial, all");
    }

    @Test
    void a_mistake_under_write_hides_no_other_mistake_there() {
        assertThat(problems("""
            name: a
            write:
              shard-size: 0
              colums: [biomedica]
              columns: [biomedika]
              published:
                - medicat
                - medikat
            """))
                .containsExactly(
                        "my.yaml:3: shard-size is at least 1, found 0",
                        "my.yaml:4: unknown key 'colums'; did you mean 'columns'?",
                        "my.yaml:5: no set of columns named 'biomedika'; there are: biomedica",
                        "my.yaml:8: no published layout named 'medikat'; there are: biomedclip, birads-bert,"
                                + " chestx-ray8, chexpert, drr-rate, medicat, open-pmc, padchest, paxray, rocov2");
    }

    @Test
    void a_set_value_passes_the_same_checks() {
        assertThat(problems("name: a", "write.shard-sise=3", "licenses=commercal"))
                .containsExactly(
                        "--set: no licence 'commercal' in the SPDX list; did you mean 'commercial'?",
                        "--set: unknown key 'shard-sise'; did you mean 'shard-size'?");
        assertThat(problems("name: a", "nonsense")).containsExactly("--set: 'nonsense' is not of the form key=value");
    }

    @Test
    void what_is_no_recipe_is_said_plainly() {
        assertThat(problems("")).containsExactly("my.yaml:1: is empty, expected a recipe");
        assertThat(problems("- a\n- b")).containsExactly("my.yaml:1: expected a recipe (key: value), found a list");
        assertThat(problems("name: [a")).singleElement().asString().startsWith("my.yaml:1: is not YAML");
        assertThat(problems("title: x")).containsExactly("my.yaml:1: the key 'name' is missing: it names the dataset");
    }

    @Test
    void bombs_of_aliases_tags_and_depth_are_refused() {
        assertThat(problems("name: &a x\ntitle: *a")).singleElement().asString().contains("alias");
        assertThat(problems("name: " + "[".repeat(100) + "]".repeat(100)))
                .singleElement()
                .asString()
                .contains("nested");
        assertThat(problems("#" + "x".repeat(2_000_000)))
                .singleElement()
                .asString()
                .contains("longer than");
    }

    @Test
    void an_unknown_name_offers_the_nearest_shipped_recipe(@TempDir Path folder) throws IOException {
        assertThatThrownBy(() -> RecipeReader.read("biomedika", List.of()))
                .hasMessageContaining("did you mean 'biomedica'?");
        assertThatThrownBy(() -> RecipeReader.read(folder.resolve("none.yaml").toString(), List.of()))
                .hasMessageContaining("no such file");
        var binary = folder.resolve("binary.yaml");
        Files.write(binary, new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1});
        assertThatThrownBy(() -> RecipeReader.read(binary.toString(), List.of()))
                .hasMessageContaining("UTF-8");
    }
}
