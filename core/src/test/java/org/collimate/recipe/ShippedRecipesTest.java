// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.recipe;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ShippedRecipesTest {
    static List<String> names() {
        return ShippedRecipes.names();
    }

    @Test
    void every_file_of_the_folder_is_listed_and_every_listed_recipe_is_a_file() throws Exception {
        try (var files = Files.list(Path.of("../recipes"))) {
            assertThat(files.map(file -> file.getFileName().toString().replace(".yaml", ""))
                            .sorted())
                    .containsExactlyElementsOf(names());
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void is_named_after_its_file_and_its_resolved_text_reads_back_to_the_same_recipe(String name) throws Exception {
        var recipe = RecipeReader.read(name, List.of());
        assertThat(recipe.name()).isEqualTo(name);
        assertThat(RecipeReader.parse("resolved", recipe.resolved(), List.of())).isEqualTo(recipe);
        assertThat(RecipeReader.parse("resolved", recipe.resolved(), List.of()).digest())
                .isEqualTo(recipe.digest());
    }

    @Test
    void the_list_shows_what_the_recipes_say() throws Exception {
        for (var summary : ShippedRecipes.summaries()) {
            var recipe = RecipeReader.read(summary.name(), List.of());
            assertThat(summary).isEqualTo(new RecipeSummary(recipe.name(), recipe.paper(), recipe.title()));
        }
    }

    @Test
    void set_values_reach_settings_of_stages_and_change_the_digest() throws Exception {
        var plain = RecipeReader.read("biomedica", List.of());
        var changed = RecipeReader.read(
                "biomedica",
                List.of(
                        "images=optional",
                        "licenses=commercial",
                        "write.shard-size=7",
                        "write.images=embedded",
                        "stages.images.minimum-side=64"));
        assertThat(changed.licenses()).containsExactly("commercial");
        assertThat(changed.write().shardSize()).isEqualTo(7);
        assertThat(changed.write().images()).isEqualTo(Recipe.Embedding.EMBEDDED);
        assertThat(changed.resolved()).contains("minimum-side: 64").contains("images: optional");
        assertThat(changed.digest()).isNotEqualTo(plain.digest());
    }
}
