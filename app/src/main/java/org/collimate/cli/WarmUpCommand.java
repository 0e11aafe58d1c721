// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import org.collimate.pipeline.Disk;
import org.collimate.recipe.ShippedRecipes;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// A hidden verb that does what every start does, and makes and verifies a dataset of the sample, so that the launcher
/// can keep the loaded classes and what the virtual machine learnt of them for the next starts.
@Command(name = "warm-up", hidden = true, description = "Loads what the other verbs need; for the launcher.")
final class WarmUpCommand extends Verb {
    @Override
    public Integer call() throws IOException {
        for (var arguments : new String[][] {{"recipe", "list"}, {"recipe", "show", "biomedica"}, {"help", "run"}}) {
            execute(arguments);
        }
        RecipeListCommand.print(ShippedRecipes.summaries(), nowhere());
        if (BundledSample.of("articles").isPresent()) {
            makeDatasets();
        }
        out().println(Collimate.Version.line());
        out().flush();
        return ExitCode.DONE;
    }

    private static void makeDatasets() throws IOException {
        var scratch = Files.createTempDirectory("collimate-warm-up");
        try {
            for (var recipe : ShippedRecipes.names()) {
                var out = scratch.resolve(recipe).toString();
                execute("run", recipe, "--out", out);
                execute("dataset", "verify", out);
            }
        } finally {
            Disk.unwatched().delete(scratch);
        }
    }

    private static void execute(String... arguments) {
        CommandLine line = Collimate.commandLine(Connections.standard(), arguments);
        line.setOut(nowhere());
        line.setErr(nowhere());
        line.execute(arguments);
    }

    private static PrintWriter nowhere() {
        return new PrintWriter(Writer.nullWriter());
    }
}
