// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import org.collimate.recipe.ShippedRecipes;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// A hidden verb that does what every start does, so that the launcher can keep the loaded classes for the next starts.
@Command(name = "warm-up", hidden = true, description = "Loads what the other verbs need; for the launcher.")
final class WarmUpCommand extends Verb {
    @Override
    public Integer call() throws IOException {
        var nowhere = new PrintWriter(Writer.nullWriter());
        for (var arguments : new String[][] {{"recipe", "list"}, {"recipe", "show", "biomedica"}, {"help", "run"}}) {
            CommandLine line = Collimate.commandLine(Connections.standard(), arguments);
            line.setOut(nowhere);
            line.setErr(nowhere);
            line.execute(arguments);
        }
        RecipeListCommand.print(ShippedRecipes.summaries(), nowhere);
        out().println(Collimate.Version.line());
        out().flush();
        return ExitCode.DONE;
    }
}
