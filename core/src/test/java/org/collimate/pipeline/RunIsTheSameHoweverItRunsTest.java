// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The contract of every runner: the outcome depends on the recipe and the input alone.
class RunIsTheSameHoweverItRunsTest {
    @TempDir
    Path folder;

    private Path input;

    @BeforeEach
    void writeInput() throws IOException {
        input = Lines.input(folder.resolve("input"), 11, 9, 40);
    }

    private RunSummary run(Path from, String out, int cores, long sortMemory) throws IOException {
        return new LocalRunner(new LocalRunner.Settings(cores, false, sortMemory), Disk.unwatched(), Progress.silent())
                .run(Lines.plan(from), folder.resolve(out))
                .orElseThrow();
    }

    @Test
    void one_two_and_four_cores_make_the_same_bytes() throws IOException {
        run(input, "one", 1, 1 << 20);
        run(input, "two", 2, 1 << 20);
        run(input, "four", 4, 1 << 20);
        var one = Lines.contents(folder.resolve("one"));
        assertThat(one).hasSizeGreaterThan(10);
        assertThat(Lines.contents(folder.resolve("two"))).isEqualTo(one);
        assertThat(Lines.contents(folder.resolve("four"))).isEqualTo(one);
    }

    @Test
    void the_same_input_in_another_folder_makes_the_same_bytes() throws IOException {
        run(input, "here", 2, 1 << 20);
        run(Lines.input(folder.resolve("elsewhere/deep"), 11, 9, 40), "there", 2, 1 << 20);
        assertThat(Lines.contents(folder.resolve("there"))).isEqualTo(Lines.contents(folder.resolve("here")));
    }

    @Test
    void sorting_on_disk_makes_the_same_bytes_as_sorting_in_memory() throws IOException {
        run(input, "memory", 2, 1 << 20);
        run(input, "disk", 2, 300);
        assertThat(Lines.contents(folder.resolve("disk"))).isEqualTo(Lines.contents(folder.resolve("memory")));
    }

    @Test
    void everything_read_is_kept_or_rejected_and_every_reject_has_a_row() throws IOException {
        var summary = run(input, "out", 2, 1 << 20);
        long lines = 0;
        try (var files = Files.list(input)) {
            for (var file : files.toList()) {
                lines += Files.readAllLines(file).size();
            }
        }
        assertThat(summary.read()).isEqualTo(lines);
        assertThat(summary.kept()).isEqualTo(Lines.rows(folder.resolve("out")).size());
        assertThat(Files.readAllLines(folder.resolve("out/rejects/00000.txt"))).hasSize((int) summary.rejected());
        assertThat(summary.byReason().keySet()).containsExactly("duplicate-text", "empty-line", "seven");
    }

    @Test
    void duplicates_are_those_that_brute_force_finds() throws IOException {
        run(input, "out", 2, 1 << 20);
        // Who wins a text is the group of its first key; decided here by looking at everything at once.
        var survivors = new TreeMap<String, String[]>();
        try (var files = Files.list(input)) {
            for (var file : files.toList()) {
                for (var line : Files.readAllLines(file)) {
                    if (!line.isBlank() && !line.endsWith("7")) {
                        var cells = line.split(" ");
                        survivors.put(cells[0], cells);
                    }
                }
            }
        }
        var owner = new HashMap<String, String>();
        var expected = new HashSet<String>();
        for (var cells : survivors.values()) {
            if (owner.computeIfAbsent(cells[2], _ -> cells[1]).equals(cells[1])) {
                expected.add(cells[0]);
            }
        }
        assertThat(Lines.rows(folder.resolve("out")))
                .extracting(row -> row.split(" ")[2])
                .containsExactlyInAnyOrderElementsOf(expected);
        assertThat(expected).hasSizeLessThan(survivors.size());
    }

    @Test
    void a_group_stays_in_one_split_and_shards_have_the_target_size() throws IOException {
        run(input, "out", 2, 1 << 20);
        var split = new HashMap<String, String>();
        for (var row : Lines.rows(folder.resolve("out"))) {
            var cells = row.split(" ");
            assertThat(split.computeIfAbsent(cells[1], _ -> cells[0])).isEqualTo(cells[0]);
        }
        var sizes = new TreeMap<String, Integer>();
        Lines.contents(folder.resolve("out")).forEach((name, text) -> {
            if (name.startsWith("data/")) {
                sizes.put(name, (int) text.lines().count());
            }
        });
        sizes.forEach((name, size) -> {
            boolean last = !sizes.containsKey(nextShard(name));
            assertThat(size).as(name).isLessThanOrEqualTo(7);
            assertThat(last || size == 7).as(name + " is full or the last").isTrue();
        });
    }

    private static String nextShard(String name) {
        int number = Integer.parseInt(name.replaceAll(".*-(\\d+)\\.txt", "$1")) + 1;
        return name.replaceAll("\\d+\\.txt", String.format("%05d.txt", number));
    }

    @Test
    void adding_a_file_moves_no_group_to_another_split() throws IOException {
        run(input, "before", 2, 1 << 20);
        Files.writeString(input.resolve("more"), "x1 gx new words\n");
        run(input, "after", 2, 1 << 20);
        var before = new HashMap<String, String>();
        Lines.rows(folder.resolve("before")).forEach(row -> before.put(row.split(" ")[2], row.split(" ")[0]));
        for (var row : Lines.rows(folder.resolve("after"))) {
            var key = row.split(" ")[2];
            assertThat(row.split(" ")[0]).isEqualTo(before.getOrDefault(key, row.split(" ")[0]));
        }
    }
}
