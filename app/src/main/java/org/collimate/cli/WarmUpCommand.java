// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.util.List;
import org.collimate.pipeline.Disk;
import org.collimate.recipe.ShippedRecipes;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// A hidden verb that does what every start does, and makes and verifies a dataset of the sample, so that the launcher
/// can keep the loaded classes and what the virtual machine learnt of them for the next starts.
@Command(name = "warm-up", hidden = true, description = "Loads what the other verbs need; for the launcher.")
final class WarmUpCommand extends Verb {
    private static final int PRETEND_REPORTS = 20_000;

    /// Labels some reports, so that what reads them is at hand, and the compiler knows what is used most.
    private static void labelReports() throws IOException {
        var folder = Files.createTempDirectory("warm-up");
        var reports = folder.resolve("reports.csv");
        var labels = folder.resolve("labels.csv");
        var evidence = folder.resolve("evidence.jsonl");
        try {
            Files.writeString(reports, pretend());
            execute(
                    "report",
                    "label",
                    reports.toString(),
                    "--out",
                    labels.toString(),
                    "--evidence",
                    evidence.toString());
        } finally {
            for (var file : List.of(reports, labels, evidence, folder)) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static String pretend() {
        var said = List.of(
                "FINDINGS: The lungs are clear. No pleural effusion or pneumothorax. IMPRESSION: No acute disease.",
                "Small left pleural effusion, unchanged. Possible right lower lobe pneumonia or atelectasis.",
                "Heart size is enlarged. Mild pulmonary edema. A 12 mm nodule projects over the right upper lobe.",
                "Endotracheal tube ends 4 cm above the carina. Acute fracture of the left seventh rib.");
        var table = new StringBuilder("id,text\n");
        for (int i = 0; i < PRETEND_REPORTS; i++) {
            table.append(i)
                    .append(",\"")
                    .append(said.get(i % 4))
                    .append(' ')
                    .append(said.get(i / 4 % 4))
                    .append("\"\n");
        }
        return table.toString();
    }

    @Override
    public Integer call() throws IOException {
        for (var arguments : new String[][] {{"recipe", "list"}, {"recipe", "show", "biomedica"}, {"help", "run"}}) {
            execute(arguments);
        }
        if (BundledSample.areHere()) {
            makeDatasets();
        }
        labelReports();
        RecipeListCommand.print(ShippedRecipes.summaries(), nowhere());
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
