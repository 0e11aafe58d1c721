// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.TreeSet;
import org.collimate.evaluate.ConceptDetection;
import org.collimate.evaluate.ConceptTable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `collimate evaluate`: scores what models say.
@Command(
        name = "evaluate",
        description = "Scores what models say against what is true.",
        subcommands = {EvaluateCommand.Concepts.class, EvaluateGroundingCommand.class},
        footer = {
            "",
            "Example: collimate evaluate concepts --references test_concepts.csv --hypotheses said.csv --out"
                    + " scores.json"
        })
final class EvaluateCommand implements Runnable {
    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                java.util.Objects.requireNonNull(spec).commandLine(),
                "found no kind of score, expected: concepts, grounding");
    }

    /// `collimate evaluate concepts`.
    @Command(
            name = "concepts",
            description = "Scores concept detection as ImageCLEFmedical Caption does: the mean F1 of the images.",
            footer = {
                "",
                "Both tables are CSV with a header: an image's id, and its UMLS concepts separated by ';'.",
                "Example: collimate evaluate concepts --references test_concepts.csv --hypotheses said.csv --out"
                        + " scores.json"
            })
    static final class Concepts extends Verb {
        @Option(names = "--references", required = true, paramLabel = "R", description = "What is true.")
        private Path references = Path.of("");

        @Option(names = "--hypotheses", required = true, paramLabel = "H", description = "What a model says.")
        private Path hypotheses = Path.of("");

        @Option(
                names = "--only",
                paramLabel = "TABLE",
                description = "Scores the concepts of this table too, alone (ROCOv2's manual concepts).")
        private @Nullable Path only;

        @Option(names = "--out", paramLabel = "FILE", description = "Where the scores go as JSON, beside the screen.")
        private @Nullable Path out;

        @Override
        public Integer call() throws IOException {
            var truth = ConceptTable.read(references);
            var said = ConceptTable.read(hypotheses);
            var scores = new LinkedHashMap<String, Object>();
            scores.put("all", numbers(ConceptDetection.score(truth, said)));
            if (only != null) {
                var concepts = new TreeSet<String>();
                ConceptTable.read(only).values().forEach(concepts::addAll);
                scores.put("only", numbers(ConceptDetection.scoreOnly(concepts, truth, said)));
            }
            if (out != null) {
                Files.writeString(out, Json.of(scores) + "\n", StandardCharsets.UTF_8);
            }
            Shown.print(out(), scores);
            return ExitCode.DONE;
        }

        private static LinkedHashMap<String, Object> numbers(ConceptDetection.Score score) {
            var numbers = new LinkedHashMap<String, Object>();
            numbers.put("f1", score.f1());
            numbers.put("micro_precision", score.precision());
            numbers.put("micro_recall", score.recall());
            numbers.put("micro_f1", score.microF1());
            numbers.put("images", score.images());
            numbers.put("images_without_hypothesis", score.missing());
            numbers.put("unknown_images", score.unknown());
            return numbers;
        }
    }
}
