// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.collimate.recipe.Recipe;
import org.collimate.recipe.RecipeException;
import org.collimate.recipe.RecipeReader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `collimate run`: carries out a recipe.
@Command(
        name = "run",
        description = "Carries out a recipe, or goes on with a run that was stopped.",
        footer = {"", "Example: collimate run biomedica --in articles --out out/biomedica --set images=optional"})
final class RunCommand extends Verb {
    private final Connections connections;

    @Parameters(paramLabel = "RECIPE", description = "A name from `recipe list`, or a file.yaml.")
    private String recipe = "";

    @Option(
            names = "--in",
            paramLabel = "PATH",
            description = "A folder, file, .zip, .tar or .tar.gz to read; may be given many times."
                    + " Without it: the sample that comes with the program.")
    private List<Path> in = new ArrayList<>();

    @Option(names = "--out", paramLabel = "DIR", description = "Where the dataset goes; default: out/NAME.")
    private @Nullable Path out;

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description = "Changes a value of the recipe, such as write.shard-size=1000; may be given many times.")
    private List<String> set = new ArrayList<>();

    @Option(names = "--runner", paramLabel = "local", description = "Who does the work; default: local.")
    private String runner = "local";

    @Option(names = "--cores", paramLabel = "N", description = "How many cores to use; default: all.")
    private int cores = Runtime.getRuntime().availableProcessors();

    @Option(names = "--fresh", description = "Deletes what an earlier run left in DIR, and begins anew.")
    private boolean fresh;

    @Option(names = "--strict", description = "Ends with exit code 1 if anything was rejected.")
    private boolean strict;

    @Option(names = "--json", description = "Prints the outcome as one JSON object.")
    private boolean json;

    RunCommand(Connections connections) {
        this.connections = connections;
    }

    @Override
    public Integer call() throws WrongUse, IOException {
        var problems = new ArrayList<String>();
        if (!runner.equals("local")) {
            problems.add("[--runner] found '" + runner + "', expected local, the only one there is so far");
        }
        if (cores < 1 || cores > 1024) {
            problems.add("[--cores] found " + cores + ", expected 1 to 1024");
        }
        var read = readRecipe(problems);
        var inputs = inputs(read, problems);
        var folder = Optional.ofNullable(out)
                .orElseGet(() -> Path.of("out", read.map(Recipe::name).orElse("unnamed")));
        checkOut(folder, inputs, problems);
        if (!problems.isEmpty() || read.isEmpty()) {
            throw new WrongUse(problems);
        }
        var request = new RunsRecipes.Request(read.get(), inputs, folder, cores, fresh);
        RunsRecipes.Outcome outcome;
        var interrupted = Interruption.tell(err(), "interrupted; the same command goes on where it stopped");
        try (var progress = ShownProgress.on(err())) {
            outcome = connections.runner().run(request, progress);
        } finally {
            interrupted.forget();
        }
        print(read.get().name(), folder, outcome);
        if (outcome.read() == 0) {
            err().println("[--in] nothing in it could be read; " + folder.resolve("diagnostics") + " says why");
            return ExitCode.SOMETHING_WRONG;
        }
        return strict && outcome.rejected() > 0 ? ExitCode.SOMETHING_WRONG : ExitCode.DONE;
    }

    private Optional<Recipe> readRecipe(List<String> problems) throws IOException {
        try {
            return Optional.of(RecipeReader.read(recipe, set));
        } catch (RecipeException e) {
            e.problems().forEach(problem -> problems.add(problem.toString()));
            return Optional.empty();
        }
    }

    private List<Path> inputs(Optional<Recipe> read, List<String> problems) {
        if (in.isEmpty()) {
            if (read.isPresent()) {
                var sample = BundledSample.of(read.get());
                sample.ifPresent(path -> err().println("without --in: reading the sample in " + path));
                if (sample.isEmpty()) {
                    problems.add("[--in] is missing, and this recipe has no sample here; give what it is to read");
                }
                return sample.map(List::of).orElseGet(List::of);
            }
            return List.of();
        }
        for (var path : in) {
            if (!Files.exists(path)) {
                problems.add("[--in] there is no " + path);
            } else if (!Files.isReadable(path)) {
                problems.add("[--in] " + path + " may not be read");
            }
        }
        return in;
    }

    private static void checkOut(Path folder, List<Path> inputs, List<String> problems) {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            problems.add("[--out] " + folder + " is a file, expected a folder or nothing");
        }
        var made = real(folder);
        for (var input : inputs) {
            var read = real(input);
            if (made.equals(read) || (made.startsWith(read) && Files.isDirectory(read))) {
                problems.add("[--out] " + folder + " is inside " + input + ", which is read; choose another place");
            } else if (read.startsWith(made)) {
                problems.add("[--in] " + input + " is inside " + folder + ", which is written; choose another place");
            }
        }
    }

    /// Where a path leads through all links; what is not there yet is taken as it is written.
    private static Path real(Path path) {
        var written = path.toAbsolutePath().normalize();
        for (var there = written; there != null; there = there.getParent()) {
            try {
                return there.toRealPath().resolve(there.relativize(written)).normalize();
            } catch (IOException e) {
                // Not there, or not to be looked at: its parent may be.
                continue;
            }
        }
        return written;
    }

    private void print(String name, Path folder, RunsRecipes.Outcome outcome) {
        if (json) {
            var object = new LinkedHashMap<String, Object>();
            object.put("name", name);
            object.put("out", folder.toString());
            object.put("read", outcome.read());
            object.put("kept", outcome.kept());
            object.put("rejected", outcome.rejected());
            object.put("by_split", outcome.bySplit());
            object.put("by_reason", outcome.byReason());
            object.put("was_done", outcome.wasDone());
            out().println(Json.of(object));
        } else {
            if (outcome.wasDone()) {
                out().println(folder + " already holds what this recipe makes of this input; nothing to do");
            }
            out().println("kept " + outcome.kept() + " of " + outcome.read() + " in " + folder
                    + counts(outcome.bySplit()));
            if (outcome.rejected() > 0) {
                out().println("rejected " + outcome.rejected() + counts(outcome.byReason()));
            }
            out().println("look at it: collimate dataset info " + folder);
        }
        out().flush();
    }

    private static String counts(java.util.SortedMap<String, Long> counts) {
        return counts.isEmpty()
                ? ""
                : counts.entrySet().stream()
                        .map(entry -> entry.getKey() + " " + entry.getValue())
                        .collect(Collectors.joining(", ", " (", ")"));
    }
}
