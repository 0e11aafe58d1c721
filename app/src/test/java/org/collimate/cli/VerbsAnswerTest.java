// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerbsAnswerTest {
    private final Played played = new Played();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "rcipe list | Did you mean",
                "recipe | expected one of: list, show, check",
                "dataset | info, verify, stats, head, export",
                "run | Missing required parameter: 'RECIPE'",
                "run x --cores many | value for option '--cores'",
                "recipe show biomedika | did you mean 'biomedica'?",
                "dataset info nowhere | there is no such folder",
            })
    void aWrongCommandIsTwoAndSaysWhatIsExpected(String command, String expected) {
        var answer = played.say(command.split(" "));
        assertThat(answer.err()).contains(expected);
        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.out()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"run", "recipe", "dataset", "doctor"})
    void helpOfEachVerbHasAnExample(String verb) {
        var answer = played.say("help", verb);
        assertThat(answer.code()).isZero();
        assertThat(answer.out()).contains("Example: collimate " + verb);
    }

    @Test
    void theShippedRecipesAreListed() {
        assertThat(played.say("recipe", "list").out()).contains("biomedica    Biomedical figures");
        assertThat(played.say("recipe", "list", "--json").out()).startsWith("[{\"name\":\"biomedclip\"");
    }

    @Test
    void checkTellsProblemsAsJsonOnDemand(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("r.yaml"), "name: a\nread: openni\n");
        var answer = played.say("recipe", "check", file.toString(), "--json");
        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.out())
                .contains("\"line\":2,\"message\":\"no source named 'openni'; there are: articles, reports, volumes\"");
    }

    @Test
    void verifyIsOneWhenSomethingIsWrongAndNamesIt(@TempDir Path folder) throws IOException {
        assertThat(played.say("dataset", "verify", folder.toString()).err()).contains("has no dataset.json");
        Files.writeString(folder.resolve("dataset.json"), "{}");
        assertThat(played.say("dataset", "verify", folder.toString()).code()).isZero();
        played.wrongWithDataset = List.of("[data/train-00000.parquet] another digest");
        var answer = played.say("dataset", "verify", folder.toString());
        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.out()).contains("another digest").contains("1 thing is wrong");
    }

    @Test
    void doctorKnowsWhichJdksAreFit() {
        assertThat(Symptom.jdk(Runtime.Version.parse("25.0.3+9")).state()).isEqualTo(Symptom.State.WELL);
        assertThat(Symptom.jdk(Runtime.Version.parse("25.0.2+8")).state()).isEqualTo(Symptom.State.BAD);
        assertThat(Symptom.jdk(Runtime.Version.parse("26+1")).state()).isEqualTo(Symptom.State.BAD);
        assertThat(played.say("doctor", "--json").out()).startsWith("[{\"name\":\"JDK\"");
    }

    @Test
    void progressIsALineAMinuteWithRateAndTimeLeft() {
        var clock = new AtomicLong();
        var err = new StringWriter();
        try (var progress = new LineProgress(new PrintWriter(err, true), clock::get)) {
            progress.phase("read");
            progress.total(100, 600_000_000);
            for (int second = 1; second <= 150; second++) {
                clock.set(second * 1_000_000_000L);
                progress.advance(0, 1_000_000, 2, 1);
            }
        }
        assertThat(err.toString().lines())
                .containsExactly(
                        "read: 0 of 100 units (10 %), 1.0 MB/s, 120 kept, 60 rejected, 9 min left",
                        "read: 0 of 100 units (20 %), 1.0 MB/s, 240 kept, 120 rejected, 8 min left");
    }
}
