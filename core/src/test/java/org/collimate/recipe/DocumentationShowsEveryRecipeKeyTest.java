// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.recipe;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The tables of `docs/reference/recipes.md` name the keys that the code has, with the code's defaults, in its order.
class DocumentationShowsEveryRecipeKeyTest {
    private static final Path PAGE = Path.of("..", "docs", "reference", "recipes.md");

    @Test
    void theKeysAtTheTopAreThoseOfTheReader() throws Exception {
        assertThat(rows("keys")).map(row -> row.get(0)).containsExactlyElementsOf(RecipeReader.KEYS);
    }

    @Test
    void theSettingsOfTheSourceTheStagesAndTheOutputAreThoseOfTheRecords() throws Exception {
        var expected = new ArrayList<List<String>>();
        for (var source : Sources.names()) {
            add("read." + source + ".", Sources.find(source).orElseThrow(), expected);
        }
        for (var stage : Stages.names()) {
            add("stages." + stage + ".", Stages.find(stage).orElseThrow().defaults(), expected);
        }
        add("write.", Recipe.WriteSettings.DEFAULT, expected);
        assertThat(rows("settings")).containsExactlyElementsOf(expected);
    }

    private static void add(String prefix, Record settings, List<List<String>> rows) {
        YamlWriter.components(settings).forEach((key, value) -> {
            if (value instanceof Record inner) {
                add(prefix + key + ".", inner, rows);
            } else {
                rows.add(List.of(prefix + key, word(value)));
            }
        });
    }

    private static String word(Object value) {
        return switch (value) {
            case Enum<?> constant -> Binder.word(constant);
            case Collection<?> items ->
                items.stream()
                        .map(DocumentationShowsEveryRecipeKeyTest::word)
                        .collect(Collectors.joining(", ", "[", "]"));
            default -> String.valueOf(value);
        };
    }

    /// The first two cells of each row between two comments.
    private static List<List<String>> rows(String block) throws Exception {
        var page = Files.readString(PAGE);
        int begin = page.indexOf("<!-- " + block + ":");
        int end = page.indexOf("<!-- /" + block + " -->");
        assertThat(begin).as(block).isNotNegative();
        return page.substring(begin, end)
                .lines()
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.split(" \\| "))
                .map(cells -> List.of(
                        cells[0].replace("|", "").replace("`", "").strip(),
                        cells[1].replace("`", "").strip()))
                .toList();
    }
}
