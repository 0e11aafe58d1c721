// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.cli;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/// `collimate recipe`: what can be run.
@Command(
        name = "recipe",
        description = "Lists, shows and checks recipes.",
        footer = {"", "Example: collimate recipe show biomedica"})
final class RecipeCommand extends Verb {
    private RecipeCommand() {}

    static CommandLine commandLine() {
        return new CommandLine(new RecipeCommand())
                .addSubcommand(new RecipeListCommand())
                .addSubcommand(new RecipeShowCommand())
                .addSubcommand(new RecipeCheckCommand());
    }

    @Override
    public Integer call() {
        throw new ParameterException(
                spec().commandLine(),
                "found nothing to do, expected one of: " + String.join(", ", List.of("list", "show", "check")));
    }
}
