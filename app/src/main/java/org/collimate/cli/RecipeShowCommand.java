// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.collimate.recipe.RecipeException;
import org.collimate.recipe.RecipeReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `collimate recipe show`: a recipe with every default filled in.
@Command(
        name = "show",
        description = "Shows a recipe with every default filled in: all keys that --set can change.",
        footer = {"", "Example: collimate recipe show biomedica --set write.shard-size=1000"})
final class RecipeShowCommand extends Verb {
    @Parameters(paramLabel = "NAME", description = "A name from `recipe list`, or a file.yaml.")
    private String recipe = "";

    @Option(names = "--set", paramLabel = "KEY=VALUE", description = "Changes a value; may be given many times.")
    private List<String> set = new ArrayList<>();

    @Override
    public Integer call() throws RecipeException, IOException {
        out().print(RecipeReader.read(recipe, set).resolved());
        out().flush();
        return ExitCode.DONE;
    }
}
