// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScoresAndLengthsAreRightTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    @Test
    void conceptsAgainstThemselvesAreOneAndASpoiledCopyIsWhatTheHandSays() throws Exception {
        var dataset = Told.run("rocov2", Told.ARTICLES, folder.resolve("rocov2"), "split={train: 1}");
        var truth = dataset.resolve("published").resolve("train_concepts.csv");
        assertThat(score(truth, truth)).contains("\"f1\":1.0", "\"images\":6");

        var spoiled = new ArrayList<String>();
        for (var line : Files.readAllLines(truth)) {
            if (line.startsWith("PMC9900001-01_00,")) {
                // Three of six: precision 1, recall 1/2, F1 2/3.
                assertThat(line.split(";")).hasSize(6);
                spoiled.add(line.substring(0, line.indexOf(';', line.indexOf(';', line.indexOf(';') + 1) + 1)));
            } else if (line.startsWith("PMC9900002-01_00,")) {
                // Nothing right: 0.
                spoiled.add("PMC9900002-01_00,C0000000");
            } else if (!line.startsWith("PMC9900002-02_00,")) {
                // And PMC9900002-02_00 is left out: 0.
                spoiled.add(line);
            }
        }
        var said = Files.write(folder.resolve("said.csv"), spoiled);
        // (2/3 + 0 + 0 + 1 + 1 + 1) / 6
        assertThat(score(truth, said)).contains("\"f1\":0.61111", "\"images_without_hypothesis\":1");
    }

    private String score(Path truth, Path said) throws Exception {
        var out = folder.resolve("scores.json");
        Told.collimate("evaluate", "concepts", "--references", truth, "--hypotheses", said, "--out", out)
                .done();
        return Files.readString(out);
    }

    @Test
    void captionLengthsInTokensAreThoseOfTheTokenizerThatTheUserNames() throws Exception {
        var dataset = Told.run("biomedclip", Told.ARTICLES, folder.resolve("pairs"));
        // A tokenizer of our own: a word, or a mark, is a token; none is known.
        var tokenizer = Files.writeString(folder.resolve("tokenizer.json"), """
            {"version": "1.0", "truncation": null, "padding": null, "added_tokens": [], "normalizer": null,
             "pre_tokenizer": {"type": "Whitespace"}, "post_processor": null, "decoder": null,
             "model": {"type": "WordLevel", "vocab": {"[UNK]": 0}, "unk_token": "[UNK]"}}
            """);
        int longest = 0;
        for (var sample : Told.samples(dataset)) {
            var tokens = Pattern.compile("\\w+|[^\\w\\s]+", Pattern.UNICODE_CHARACTER_CLASS)
                    .matcher(sample.text())
                    .results()
                    .count();
            longest = Math.max(longest, (int) tokens);
        }
        var stats = Told.collimate("dataset", "stats", dataset, "--tokenizer", tokenizer, "--json")
                .done();
        assertThat(stats)
                .contains("\"caption_words\":{")
                .containsPattern("\"caption_tokens\":\\{[^}]*\"longest\":" + longest + ",")
                .contains("\"share_over_77\":0.0", "\"share_over_256\":0.0");
        assertThat(Told.collimate("dataset", "stats", dataset).done()).containsPattern("mean +11\\.6364\n");
    }
}
