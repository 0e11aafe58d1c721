// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.collimate.recipe.ShippedRecipes;
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
        if (answeredAtOnce(List.of(arguments))) {
            return;
        }
        int code = commandLine(Connections.standard(), arguments).execute(arguments);
        // Also ends threads that a library may have left behind.
        System.exit(code);
    }

    /// Two questions that scripts and completions ask again and again, answered before the verbs are set up.
    private static boolean answeredAtOnce(List<String> arguments) {
        if (arguments.equals(List.of("--version"))) {
            System.out.println(Version.line());
            return true;
        }
        if (arguments.equals(List.of("recipe", "list"))) {
            try {
                var out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
                RecipeListCommand.print(ShippedRecipes.summaries(), out);
                out.flush();
                return true;
            } catch (IOException e) {
                // The verb meets the same trouble, and tells it as all verbs do.
                return false;
            }
        }
        return false;
    }

    /// The command line over these parts, with the verb that `arguments` begin with alone if there is such a verb:
    /// setting up all of them costs more time than most verbs take.
    static CommandLine commandLine(Connections connections, String... arguments) {
        var verbs = new LinkedHashMap<String, Supplier<Object>>();
        verbs.put("run", () -> new RunCommand(connections));
        verbs.put("recipe", RecipeCommand::commandLine);
        verbs.put("dataset", () -> DatasetCommand.commandLine(connections));
        verbs.putAll(connections.more());
        verbs.put("doctor", DoctorCommand::new);
        // No method reference: a handle to a class file as old as picocli's cannot go into the launcher's AOT cache.
        verbs.put("help", () -> new HelpCommand());
        verbs.put("warm-up", WarmUpCommand::new);
        var line = new CommandLine(new Collimate());
        boolean one = arguments.length > 0 && verbs.containsKey(arguments[0]) && !arguments[0].equals("help");
        verbs.forEach((name, verb) -> {
            if (!one || name.equals(arguments[0])) {
                line.addSubcommand(name, verb.get());
            }
        });
        return line.setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(Failures::wrongArguments)
                .setExecutionExceptionHandler(Failures::failed);
    }

    @Override
    public void run() {
        var line = Objects.requireNonNull(spec).commandLine();
        throw new CommandLine.ParameterException(
                line,
                "found no verb, expected one of: "
                        + line.getSubcommands().entrySet().stream()
                                .filter(verb -> !verb.getValue()
                                        .getCommandSpec()
                                        .usageMessage()
                                        .hidden())
                                .map(Map.Entry::getKey)
                                .collect(Collectors.joining(", ")));
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
