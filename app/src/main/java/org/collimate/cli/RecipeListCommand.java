// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.collimate.recipe.RecipeSummary;
import org.collimate.recipe.ShippedRecipes;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `collimate recipe list`: the recipes that come with the program.
@Command(
        name = "list",
        description = "Lists the recipes that come with the program.",
        footer = {"", "Example: collimate recipe list"})
final class RecipeListCommand extends Verb {
    @Option(names = "--json", description = "Prints a JSON array.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        var summaries = ShippedRecipes.summaries();
        if (json) {
            var rows = new ArrayList<Object>();
            for (var summary : summaries) {
                var row = new LinkedHashMap<String, Object>();
                row.put("name", summary.name());
                summary.paper().ifPresent(paper -> row.put("paper", paper));
                row.put("title", summary.title());
                rows.add(row);
            }
            out().println(Json.of(rows));
        } else {
            print(summaries, out());
        }
        out().flush();
        return ExitCode.DONE;
    }

    /// One line a recipe: its name and its title.
    static void print(List<RecipeSummary> summaries, PrintWriter out) {
        int width =
                summaries.stream().mapToInt(one -> one.name().length()).max().orElse(0);
        for (var summary : summaries) {
            out.println(summary.name() + " ".repeat(width + 2 - summary.name().length()) + summary.title());
        }
    }
}
