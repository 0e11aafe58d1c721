// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.collimate.evaluate.LengthUnit;
import org.collimate.pipeline.Progress;

/// The command line over a runner and datasets that only remember what they were asked.
final class Played implements RunsRecipes, ReadsDatasets {
    final List<Request> requests = new ArrayList<>();
    List<String> wrongWithDataset = List.of();
    IOException failing = new IOException("");
    boolean fails;
    long reads = 10;

    record Answer(int code, String out, String err) {}

    Answer say(String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        var line = Collimate.commandLine(new Connections(this, this, new LinkedHashMap<>()), arguments);
        setWriters(line, new PrintWriter(out, true), new PrintWriter(err, true));
        int code = line.execute(arguments);
        return new Answer(code, out.toString(), err.toString());
    }

    private static void setWriters(picocli.CommandLine line, PrintWriter out, PrintWriter err) {
        line.setOut(out).setErr(err);
    }

    @Override
    public Outcome run(Request request, Progress progress) throws IOException {
        if (fails) {
            throw failing;
        }
        requests.add(request);
        if (reads == 0) {
            return new Outcome(0, 0, new TreeMap<>(), new TreeMap<>(), false);
        }
        return new Outcome(8, 2, new TreeMap<>(Map.of("train", 8L)), new TreeMap<>(Map.of("image-missing", 2L)), false);
    }

    @Override
    public SequencedMap<String, Object> about(Path dataset) {
        var about = new LinkedHashMap<String, Object>();
        about.put("name", "trial");
        about.put("kept", 8);
        return about;
    }

    @Override
    public List<String> verify(Path dataset, Progress progress) {
        return wrongWithDataset;
    }

    @Override
    public SequencedMap<String, Object> statistics(Path dataset, List<LengthUnit> units) {
        return about(dataset);
    }

    @Override
    public void head(Path dataset, String split, int rows, Consumer<String> lines) {
        for (int i = 0; i < rows; i++) {
            lines.accept("{\"row\":" + i + "}");
        }
    }

    @Override
    public void export(Path dataset, String layout, Path out, Progress progress) {}
}
