// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunChecksEverythingBeforeItStartsTest {
    private final Played played = new Played();
    private Path recipe = Path.of("");
    private Path input = Path.of("");
    private Path folder = Path.of("");

    @BeforeEach
    void write(@TempDir Path temporary) throws IOException {
        folder = temporary;
        recipe = Files.writeString(temporary.resolve("r.yaml"), "name: trial\nread: {articles: {}}\n");
        input = Files.createDirectory(temporary.resolve("in"));
    }

    private Played.Answer run(String... more) {
        var arguments = new java.util.ArrayList<>(List.of("run", recipe.toString()));
        arguments.addAll(List.of(more));
        return played.say(arguments.toArray(String[]::new));
    }

    @Test
    void whatIsAskedReachesTheRunner() {
        var out = folder.resolve("out");
        var answer = run(
                "--in",
                input.toString(),
                "--out",
                out.toString(),
                "--cores",
                "3",
                "--fresh",
                "--set",
                "write.shard-size=7");
        assertThat(answer.err()).isEmpty();
        assertThat(answer.code()).isZero();
        var request = played.requests.getFirst();
        assertThat(request.inputs()).containsExactly(input);
        assertThat(request.out()).isEqualTo(out);
        assertThat(request.cores()).isEqualTo(3);
        assertThat(request.fresh()).isTrue();
        assertThat(request.recipe().write().shardSize()).isEqualTo(7);
        assertThat(answer.out()).contains("kept 8 of 10").contains("rejected 2 (image-missing 2)");
    }

    @Test
    void allProblemsAreToldAtOnceAndNothingRuns() {
        var answer = run(
                "--in",
                folder.resolve("nowhere").toString(),
                "--out",
                recipe.toString(),
                "--cores",
                "0",
                "--runner",
                "spark",
                "--set",
                "sead=2",
                "--set",
                "write.shard-size=0");
        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.err().lines())
                .anyMatch(line -> line.startsWith("[--runner] found 'spark'"))
                .anyMatch(line -> line.startsWith("[--cores] found 0"))
                .anyMatch(line -> line.startsWith("[--in] there is no "))
                .anyMatch(line -> line.startsWith("[--out] ") && line.contains("is a file"))
                .anyMatch(line -> line.equals("--set: unknown key 'sead'; did you mean 'seed'?"))
                .anyMatch(line -> line.equals("--set: shard-size is at least 1, found 0"))
                .hasSize(6);
        assertThat(played.requests).isEmpty();
    }

    @Test
    void aFolderIsNotWrittenIntoItsOwnInput() {
        assertThat(run("--in", input.toString(), "--out", input.resolve("out").toString())
                        .err())
                .contains("which is read");
        assertThat(run("--in", input.toString(), "--out", folder.toString()).err())
                .contains("which is written");
        assertThat(played.requests).isEmpty();
    }

    @Test
    void aLinkToTheInputHidesNothing() throws IOException {
        var link = Files.createSymbolicLink(folder.resolve("link"), input);
        assertThat(run("--in", link.toString(), "--out", input.resolve("out").toString())
                        .err())
                .contains("which is read");
        assertThat(run(
                                "--in",
                                input.toString(),
                                "--out",
                                link.resolve("new/out").toString())
                        .err())
                .contains("which is read");
        assertThat(played.requests).isEmpty();
    }

    @Test
    void anInputOfWhichNothingCouldBeReadIsNoSuccess() {
        played.reads = 0;
        var answer = run("--in", input.toString(), "--out", folder.resolve("o").toString());
        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.err()).contains("[--in] nothing in it could be read").contains("diagnostics");
    }

    @Test
    void rejectsCountOnlyWhenStrict() {
        assertThat(run("--in", input.toString(), "--out", folder.resolve("o").toString(), "--strict")
                        .code())
                .isEqualTo(1);
    }

    @Test
    void withoutInputTheBundledSampleIsReadOrItsLackIsTold() throws IOException {
        assertThat(run("--out", folder.resolve("o").toString()).err()).contains("[--in] is missing");
        Files.createDirectories(folder.resolve("samples/articles"));
        System.setProperty("collimate.home", folder.toString());
        try {
            run("--out", folder.resolve("o").toString());
        } finally {
            System.clearProperty("collimate.home");
        }
        assertThat(played.requests.getFirst().inputs()).containsExactly(folder.resolve("samples/articles"));
    }

    @Test
    void aFailureOfTheMachineIsThreeAndItsTraceIsShownOnDemand() {
        played.fails = true;
        played.failing = new IOException("[out] the disk is full; free some space and run again");
        var answer = run("--in", input.toString(), "--out", folder.resolve("o").toString());
        assertThat(answer.code()).isEqualTo(3);
        assertThat(answer.err())
                .isEqualTo("[out] the disk is full; free some space and run again" + System.lineSeparator());
        assertThat(run("--in", input.toString(), "--out", folder.resolve("o").toString(), "--trace")
                        .err())
                .contains("at org.collimate.cli.");
    }

    @Test
    void theOutcomeIsOneJsonObjectOnDemand() {
        assertThat(run("--in", input.toString(), "--out", "o", "--json").out().strip())
                .isEqualTo("{\"name\":\"trial\",\"out\":\"o\",\"read\":10,\"kept\":8,\"rejected\":2,"
                        + "\"by_split\":{\"train\":8},\"by_reason\":{\"image-missing\":2},\"was_done\":false}");
    }
}
