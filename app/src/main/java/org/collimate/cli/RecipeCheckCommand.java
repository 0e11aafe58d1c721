// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.collimate.recipe.Problem;
import org.collimate.recipe.RecipeException;
import org.collimate.recipe.RecipeReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `collimate recipe check`: everything that is wrong with a recipe, without running it.
@Command(
        name = "check",
        description = "Tells everything that is wrong with a recipe, each with file:line.",
        footer = {"", "Example: collimate recipe check my-recipe.yaml"})
final class RecipeCheckCommand extends Verb {
    @Parameters(paramLabel = "FILE", description = "A file.yaml, or a name from `recipe list`.")
    private String recipe = "";

    @Option(names = "--set", paramLabel = "KEY=VALUE", description = "Changes a value; may be given many times.")
    private List<String> set = new ArrayList<>();

    @Option(names = "--json", description = "Prints one JSON object.")
    private boolean json;

    @Override
    public Integer call() throws RecipeException, IOException {
        try {
            var read = RecipeReader.read(recipe, set);
            if (json) {
                print(List.of(), read.digest().hex());
            } else {
                out().println(recipe + ": well; sha256 " + read.digest());
            }
            out().flush();
            return ExitCode.DONE;
        } catch (RecipeException e) {
            if (!json) {
                throw e;
            }
            print(e.problems(), "");
            out().flush();
            return ExitCode.WRONG_USE;
        }
    }

    private void print(List<Problem> problems, String digest) {
        var rows = new ArrayList<Object>();
        for (var problem : problems) {
            var row = new LinkedHashMap<String, Object>();
            row.put("file", problem.file());
            row.put("line", problem.line());
            row.put("message", problem.message());
            rows.add(row);
        }
        var object = new LinkedHashMap<String, Object>();
        object.put("well", problems.isEmpty());
        object.put("problems", rows);
        if (problems.isEmpty()) {
            object.put("sha256", digest);
        }
        out().println(Json.of(object));
    }
}
