// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import org.collimate.dataset.DatasetFormatException;
import org.collimate.dataset.DatasetReader;
import org.collimate.evaluate.PhraseGrounding;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `collimate evaluate grounding`.
@Command(
        name = "grounding",
        description = "Scores how many phrases of reports find a place in their pictures, beside an atlas that predicts"
                + " the mean box of the other studies.",
        footer = {"", "Example: collimate evaluate grounding out/paxray --out scores.json"})
final class EvaluateGroundingCommand extends Verb {
    @Parameters(paramLabel = "DIR", description = "A dataset of the recipe paxray.")
    private Path dataset = Path.of("");

    @Option(names = "--out", paramLabel = "FILE", description = "Where the scores go as JSON, beside the screen.")
    private @Nullable Path out;

    @Override
    public Integer call() throws WrongUse, IOException {
        var grounding = new PhraseGrounding();
        try {
            var reader = DatasetReader.open(dataset);
            for (var stem : reader.stems()) {
                try (var rows = reader.rows(stem)) {
                    for (var row = rows.next(); row.isPresent(); row = rows.next()) {
                        grounding.add(row.get().sample());
                    }
                }
            }
        } catch (DatasetFormatException e) {
            throw new WrongUse(String.valueOf(e.getMessage()));
        }
        var score = grounding.score();
        var numbers = new LinkedHashMap<String, Object>();
        numbers.put("phrases", score.phrases());
        numbers.put("phrases_with_a_mask", score.grounded());
        numbers.put("mask_hit_rate", score.maskHitRate());
        numbers.put("boxes_compared", score.boxes());
        numbers.put("atlas_hit_rate", score.atlasHitRate());
        numbers.put("atlas_mean_iou", score.atlasOverlap());
        if (out != null) {
            Files.writeString(out, Json.of(numbers) + "\n", StandardCharsets.UTF_8);
        }
        Shown.print(out(), numbers);
        return score.phrases() == 0 ? ExitCode.SOMETHING_WRONG : ExitCode.DONE;
    }
}
