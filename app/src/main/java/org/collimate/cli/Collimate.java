// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.cli;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// The program. `collimate help` lists the verbs.
@Command(
        name = "collimate",
        description = "Turns the images and words of medicine into data that models can learn from and be judged by.",
        mixinStandardHelpOptions = true,
        versionProvider = Collimate.Version.class,
        synopsisSubcommandLabel = "VERB",
        commandListHeading = "%nVerbs:%n",
        footer = {
            "",
            "Exit codes: 0 done, 1 finished but something was wrong, 2 the command, recipe or input is wrong,",
            "3 a fault of the program or the machine, 130 interrupted (run again to go on).",
            "",
            "Example: collimate help run"
        })
public final class Collimate implements Runnable {
    @Spec
    private @Nullable CommandSpec spec;

    private Collimate() {}

    public static void main(String[] arguments) {
        // Asked for by scripts, again and again: answered before the verbs are set up.
        if (Arrays.equals(arguments, new String[] {"--version"})) {
            System.out.println(Version.line());
            return;
        }
        int code = commandLine(Connections.standard()).execute(arguments);
        // Also ends threads that a library may have left behind.
        System.exit(code);
    }

    /// The whole command line over these parts.
    static CommandLine commandLine(Connections connections) {
        var line = new CommandLine(new Collimate())
                .addSubcommand(new RunCommand(connections))
                .addSubcommand(RecipeCommand.commandLine(connections))
                .addSubcommand(DatasetCommand.commandLine(connections))
                .addSubcommand(new DoctorCommand())
                .addSubcommand(new HelpCommand())
                .addSubcommand(new WarmUpCommand());
        connections.more().forEach(line::addSubcommand);
        return line.setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(Failures::wrongArguments)
                .setExecutionExceptionHandler(Failures::failed);
    }

    @Override
    public void run() {
        var line = Objects.requireNonNull(spec).commandLine();
        throw new CommandLine.ParameterException(
                line, "found no verb, expected one of: " + String.join(", ", line.getSubcommands().keySet()));
    }

    /// The version that the build wrote into the jar.
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {line()};
        }

        static String line() {
            return "collimate "
                    + Optional.ofNullable(Collimate.class.getPackage().getImplementationVersion())
                            .orElse("(not built)");
        }
    }
}
