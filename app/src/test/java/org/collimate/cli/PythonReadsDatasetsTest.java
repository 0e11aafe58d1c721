// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Runs the readers of `examples/python` in a virtual environment under `target`, which the first run makes; where
/// python3 or pip does not work, the test is skipped and says how many readers were.
class PythonReadsDatasetsTest {
    private static final Path EXAMPLES = Path.of("..", "examples", "python");

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    @Test
    void allFiveReadersReadADatasetWithAndWithoutEmbeddedImages() throws Exception {
        var plain = Told.run("biomedica", Told.ARTICLES, folder.resolve("plain"));
        var embedded = Told.run("biomedica", Told.ARTICLES, folder.resolve("embedded"), "write.images=embedded");
        var said = read("python3", Path.of("target", "python-readers"), Map.of(), plain, embedded);
        assumeTrue(!toldSkipped(said), said);
        assertThat(said.lines())
                .containsExactly(
                        "ok datasets: 11 rows, 0 embedded pictures",
                        "ok duckdb: 11 rows, 11 pictures",
                        "ok mlcroissant: 11 records",
                        "ok pandas: 11 rows, 5 rejects, 11 files by their place",
                        "ok webdataset: 11 samples, 11 pictures",
                        "ok datasets: 11 rows, 11 embedded pictures",
                        "ok duckdb: 11 rows, 11 pictures",
                        "ok mlcroissant: 11 records",
                        "ok pandas: 11 rows, 5 rejects, 11 files by their place",
                        "ok webdataset: 11 samples, 11 pictures");
    }

    @Test
    void whereNothingCanBeInstalledTheReadersAreSkippedAndCounted() throws Exception {
        var plain = Told.run("biomedica", Told.ARTICLES, folder.resolve("plain"));
        var said = read("python3", folder.resolve("venv"), Map.of("PIP_NO_INDEX", "1"), plain);
        // Whatever this machine lacks is what is said.
        assertThat(said)
                .startsWith("skipped 5 readers: ")
                .containsAnyOf("pip cannot install requirements.txt here", "no python3", "no virtual environment");
        assertThat(read("python3-that-is-not-there", folder.resolve("venv"), Map.of(), plain))
                .startsWith("skipped 5 readers: no python3");
    }

    /// Says on the console what was skipped: the report of a skipped test names no count.
    private static boolean toldSkipped(String said) {
        boolean skipped = said.contains("skipped");
        if (skipped) {
            System.out.print("PythonReadsDatasetsTest: " + said);
        }
        return skipped;
    }

    private static String read(String python, Path environment, Map<String, String> variables, Path... datasets)
            throws Exception {
        var command = new ArrayList<String>();
        command.add(python);
        command.add(EXAMPLES.resolve("run_all.py").toString());
        for (var dataset : datasets) {
            command.add(dataset.toString());
        }
        command.add("--venv");
        command.add(environment.toString());
        var out = Files.createTempFile("readers", ".txt");
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(out.toFile());
            process.environment().putAll(variables);
            var running = process.start();
            if (!running.waitFor(30, TimeUnit.MINUTES)) {
                running.destroyForcibly();
                return "skipped 5 readers: no answer for half an hour\n";
            }
            var said = Files.readString(out);
            assertThat(running.exitValue()).as(said).isZero();
            return said;
        } catch (IOException e) {
            return "skipped 5 readers: no python3 (" + e.getMessage() + ")\n";
        } finally {
            Files.deleteIfExists(out);
        }
    }
}
