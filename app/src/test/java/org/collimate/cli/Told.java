// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.collimate.dataset.DatasetReader;
import org.collimate.sample.Sample;

/// The real command line, told what a user would type.
record Told(int code, String out, String err) {
    /// The bundled sample.
    static final Path ARTICLES = Path.of("..", "samples", "articles");

    static Told collimate(Object... arguments) {
        var words = List.of(arguments).stream().map(Object::toString).toArray(String[]::new);
        var out = new StringWriter();
        var err = new StringWriter();
        var line = Collimate.commandLine(Connections.standard(), words);
        line.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        int code = line.execute(words);
        return new Told(code, out.toString(), err.toString());
    }

    /// Runs a recipe on some articles; the run must be done and the dataset without a fault.
    static Path run(String recipe, Path articles, Path out, String... sets) {
        var words = new ArrayList<Object>(List.of("run", recipe, "--in", articles, "--out", out, "--cores", 2));
        for (var set : sets) {
            words.addAll(List.of("--set", set));
        }
        assertThat(collimate(words.toArray()).done()).contains("kept ");
        assertThat(collimate("dataset", "verify", out).done()).contains("all well");
        return out;
    }

    /// What was printed, of a command that must have done what it was told.
    String done() {
        assertThat(code).as(out + err).isZero();
        return out;
    }

    /// How many records were rejected for each reason.
    static String reasons(Path dataset) throws IOException {
        return DatasetReader.open(dataset).manifest().counts().byReason().entrySet().stream()
                .map(entry -> entry.getKey().code() + " " + entry.getValue())
                .reduce((before, next) -> before + ", " + next)
                .orElse("");
    }

    static List<Sample> samples(Path dataset) throws IOException {
        var reader = DatasetReader.open(dataset);
        var samples = new ArrayList<Sample>();
        for (var stem : reader.stems()) {
            try (var rows = reader.rows(stem)) {
                for (var row = rows.next(); row.isPresent(); row = rows.next()) {
                    samples.add(row.get().sample());
                }
            }
        }
        return samples;
    }

    /// The names of the files in a folder, or none where it is not there.
    static List<String> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.map(file ->
                            Optional.ofNullable(file.getFileName()).orElse(file).toString())
                    .sorted()
                    .toList();
        }
    }
}
