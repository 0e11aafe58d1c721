// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.pipeline;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.collimate.provenance.Sha256;
import org.collimate.sample.Sample;

/// Inputs, plans and comparisons for tests of the runner.
final class Lines {
    private Lines() {}

    /// Writes files of lines with repeated words, repeated groups and empty lines, always the same for a seed.
    static Path input(Path folder, long seed, int files, int linesEach) throws IOException {
        var random = new Random(seed);
        Files.createDirectories(folder);
        int key = 0;
        for (int f = 0; f < files; f++) {
            var text = new StringBuilder();
            for (int n = 0; n < linesEach; n++) {
                if (random.nextInt(10) == 0) {
                    text.append('\n');
                    continue;
                }
                text.append("k").append(key++).append(" g").append(f * 3 + random.nextInt(4));
                text.append(" word").append(random.nextInt(linesEach * files)).append('\n');
            }
            Files.writeString(folder.resolve("file" + f), text);
        }
        return folder;
    }

    static Plan plan(Path input) {
        return plan(input, "recipe 1", List.of(new NoSevens()));
    }

    static Plan plan(Path input, String recipe, List<Stage<Sample, Sample>> stages) {
        return new Plan(
                "lines",
                Sha256.of(recipe),
                new LineSource(input),
                stages,
                List.of(new Grouping(
                        "same-words",
                        Reason.DUPLICATE_TEXT,
                        Grouping.Stays.FIRST_GROUP,
                        sample -> List.of(Sha256.of(sample.text())))),
                Splitting.standard("lines"),
                7,
                new LineFormat());
    }

    /// The plan with a source that finds nothing to list.
    static Plan unlisted(Plan plan) {
        var nothing = new SampleSource() {
            @Override
            public String name() {
                return "nothing";
            }

            @Override
            public void list(Consumer<WorkUnit> units) throws IOException {
                throw new IOException("[input] holds nothing to read");
            }

            @Override
            public void read(WorkUnit unit, Sink sink) {
                throw new IllegalStateException("nothing was listed");
            }

            @Override
            public Path locate(WorkUnit.InputFile file) {
                throw new IllegalStateException("nothing was listed");
            }
        };
        return new Plan(
                plan.name(),
                plan.recipe(),
                nothing,
                plan.each(),
                plan.group(),
                plan.split(),
                plan.shardSize(),
                plan.format());
    }

    /// Rejects words that end in seven.
    record NoSevens() implements SampleStage {
        @Override
        public String name() {
            return "no-sevens";
        }

        @Override
        public void apply(Sample sample, Outlet<Sample> out) {
            if (sample.text().endsWith("7")) {
                out.reject(new Reason("seven"), "ends in 7");
            } else {
                out.keep(sample);
            }
        }
    }

    /// Every file outside `_run/`, by its path.
    static Map<String, String> contents(Path dataset) throws IOException {
        var contents = new TreeMap<String, String>();
        try (var files = Files.walk(dataset)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var name = dataset.relativize(file).toString();
                if (!name.startsWith("_run")) {
                    contents.put(name, Files.readString(file, StandardCharsets.ISO_8859_1));
                }
            }
        }
        return contents;
    }

    /// The lines of all shards.
    static List<String> rows(Path dataset) throws IOException {
        var rows = new ArrayList<String>();
        for (var file : contents(dataset).entrySet()) {
            if (file.getKey().startsWith("data/")) {
                rows.addAll(file.getValue().lines().toList());
            }
        }
        return rows;
    }
}
