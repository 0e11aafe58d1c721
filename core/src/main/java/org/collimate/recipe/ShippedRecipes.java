// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.recipe;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The recipes that come with the program: the files of `recipes/`.
public final class ShippedRecipes {
    private static final List<String> NAMES = List.of(
            "biomedclip",
            "biomedica",
            "birads-bert",
            "chestx-ray8",
            "chexpert",
            "drr-rate",
            "medicat",
            "open-pmc",
            "padchest",
            "paxray",
            "rocov2");

    private ShippedRecipes() {}

    /// Their names in order.
    public static List<String> names() {
        return NAMES;
    }

    /// What a list shows of them, in order. Only the lines `paper:` and `title:` of each are looked at, so that a list
    /// costs nothing.
    public static List<RecipeSummary> summaries() throws IOException {
        var summaries = new ArrayList<RecipeSummary>();
        for (var name : NAMES) {
            var text = text(name);
            summaries.add(new RecipeSummary(
                    name, line(text, "paper"), line(text, "title").orElse(name)));
        }
        return summaries;
    }

    private static Optional<String> line(String text, String key) {
        return text.lines()
                .filter(line -> line.startsWith(key + ": "))
                .map(line -> line.substring(key.length() + 2).strip())
                .findFirst();
    }

    /// The text of the recipe of this name.
    public static String text(String name) throws IOException {
        try (var in = ShippedRecipes.class.getResourceAsStream("shipped/" + name + ".yaml")) {
            if (in == null) {
                throw new IOException("[" + name + "] the program lacks the recipe it lists; build it again");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
