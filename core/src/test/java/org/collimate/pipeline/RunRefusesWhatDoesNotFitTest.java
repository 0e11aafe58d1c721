// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.collimate.sample.Sample;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Whatever does not go together is said, and nothing is touched.
class RunRefusesWhatDoesNotFitTest {
    @TempDir
    Path folder;

    private Path input;
    private Path out;

    @BeforeEach
    void writeInput() throws IOException {
        input = Lines.input(folder.resolve("input"), 2, 3, 10);
        out = folder.resolve("out");
    }

    private static LocalRunner runner() {
        return new LocalRunner(LocalRunner.Settings.cores(1), Disk.unwatched(), Progress.silent());
    }

    private static LocalRunner fresh() {
        return new LocalRunner(new LocalRunner.Settings(1, true, 1 << 20), Disk.unwatched(), Progress.silent());
    }

    private void stopAfter(long operations) {
        var count = new AtomicLong();
        var disk = new Disk(_ -> {
            if (count.getAndIncrement() == operations) {
                throw new IllegalStateException("stopped by the test");
            }
        });
        assertThatThrownBy(() -> new LocalRunner(LocalRunner.Settings.cores(1), disk, Progress.silent())
                        .run(Lines.plan(input), out))
                .hasMessage("stopped by the test");
    }

    @Test
    void a_finished_dataset_is_left_alone_when_nothing_changed() throws IOException {
        assertThat(runner().run(Lines.plan(input), out)).isPresent();
        var before = Lines.contents(out);
        assertThat(runner().run(Lines.plan(input), out)).isEmpty();
        assertThat(Lines.contents(out)).isEqualTo(before);
    }

    @Test
    void a_finished_dataset_without_its_run_folder_is_known_by_digests() throws IOException {
        runner().run(Lines.plan(input), out);
        Disk.unwatched().delete(out.resolve("_run"));
        assertThat(runner().run(Lines.plan(input), out)).isEmpty();
        Files.writeString(
                input.resolve("file0"), Files.readString(input.resolve("file0")).replace("word", "Word"));
        assertThatThrownBy(() -> runner().run(Lines.plan(input), out))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("another input");
    }

    @Test
    void a_finished_dataset_of_another_recipe_is_not_overwritten_unless_fresh() throws IOException {
        runner().run(Lines.plan(input), out);
        var before = Lines.contents(out);
        var other = Lines.plan(input, "recipe 2", List.of());
        assertThatThrownBy(() -> runner().run(other, out))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("another recipe")
                .hasMessageContaining("--fresh");
        assertThat(Lines.contents(out)).isEqualTo(before);
        assertThat(fresh().run(other, out)).isPresent();
        assertThat(Lines.contents(out)).isNotEqualTo(before);
    }

    @Test
    void an_input_that_changed_between_two_runs_is_named() throws IOException {
        stopAfter(14);
        Files.writeString(input.resolve("file2"), "k99 g99 word\n");
        assertThatThrownBy(() -> runner().run(Lines.plan(input), out))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("[file2]");
    }

    @Test
    void a_read_file_that_changed_without_changing_its_size_is_named() throws IOException {
        stopAfter(14);
        var file = input.resolve("file0");
        Files.writeString(file, Files.readString(file).replace("word", "Word"));
        Files.setLastModifiedTime(file, FileTime.fromMillis(1_000_000));
        assertThatThrownBy(() -> runner().run(Lines.plan(input), out))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("[file0]");
    }

    @Test
    void a_file_that_was_only_touched_is_the_same_file() throws IOException {
        stopAfter(14);
        Files.setLastModifiedTime(input.resolve("file0"), FileTime.fromMillis(1_000_000));
        assertThat(runner().run(Lines.plan(input), out)).isPresent();
    }

    @Test
    void a_folder_of_somebody_elses_files_is_not_written_to() throws IOException {
        Files.createDirectories(out);
        Files.writeString(out.resolve("thesis.txt"), "mine");
        for (var runner : List.of(runner(), fresh())) {
            assertThatThrownBy(() -> runner.run(Lines.plan(input), out))
                    .isInstanceOf(InputException.class)
                    .hasMessageContaining("not a dataset's");
        }
        try (var files = Files.list(out)) {
            assertThat(files).containsExactly(out.resolve("thesis.txt"));
        }
    }

    @Test
    @Timeout(60)
    void a_second_run_in_the_same_folder_is_refused() throws Exception {
        var inside = new CountDownLatch(1);
        var leave = new CountDownLatch(1);
        SampleStage waits = new SampleStage() {
            @Override
            public String name() {
                return "waits";
            }

            @Override
            public void apply(Sample sample, Outlet<Sample> kept) {
                inside.countDown();
                try {
                    leave.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
                kept.keep(sample);
            }
        };
        var first = Thread.ofPlatform().start(() -> {
            try {
                runner().run(Lines.plan(input, "slow", List.of(waits)), out);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
        inside.await();
        assertThatThrownBy(() -> runner().run(Lines.plan(input), out))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("another run is at work");
        leave.countDown();
        first.join();
        assertThat(out.resolve("dataset.txt")).exists();
    }

    @Test
    void a_stage_that_throws_or_says_nothing_costs_its_sample_only() throws IOException {
        SampleStage moody = new SampleStage() {
            @Override
            public String name() {
                return "moody";
            }

            @Override
            public void apply(Sample sample, Outlet<Sample> kept) {
                switch (sample.key()) {
                    case "k0" -> throw new IllegalStateException("secret words of the sample");
                    case "k1" -> {}
                    default -> kept.keep(sample);
                }
            }
        };
        var summary =
                runner().run(Lines.plan(input, "moody", List.of(moody)), out).orElseThrow();
        assertThat(summary.byReason()).containsEntry("stage-failed", 2L);
        assertThat(Files.readString(out.resolve("rejects/00000.txt")))
                .contains("IllegalStateException")
                .doesNotContain("secret");
    }

    @Test
    void an_input_that_cannot_be_listed_leaves_no_folder_behind() throws IOException {
        var deep = folder.resolve("not/there/yet");
        var unlisted = Lines.unlisted(Lines.plan(input));
        assertThatThrownBy(() -> runner().run(unlisted, deep)).hasMessageContaining("nothing to read");
        assertThat(folder.resolve("not")).doesNotExist();

        Files.createDirectories(deep);
        assertThatThrownBy(() -> runner().run(unlisted, deep)).hasMessageContaining("nothing to read");
        assertThat(deep).isEmptyDirectory();

        runner().run(Lines.plan(input), out);
        var before = Lines.contents(out);
        assertThatThrownBy(() -> runner().run(unlisted, out)).hasMessageContaining("nothing to read");
        assertThat(Lines.contents(out)).isEqualTo(before);
        assertThatThrownBy(() -> fresh().run(unlisted, out)).hasMessageContaining("nothing to read");
        assertThat(Lines.contents(out)).isEqualTo(before);
        assertThat(runner().run(Lines.plan(input), out)).isEmpty();
    }

    @Test
    void a_finished_dataset_where_nothing_can_be_written_needs_nothing_either() throws IOException {
        runner().run(Lines.plan(input), out);
        var plan = Lines.plan(input);
        var sealed = new SealedDataset(plan, new RunFolder(out));
        assertThat(sealed.check()).isEmpty();
        Disk.unwatched().delete(out.resolve("_run"));
        assertThat(sealed.check()).isEmpty();
        assertThat(out.resolve("_run")).doesNotExist();
        assertThatThrownBy(
                        () -> new SealedDataset(Lines.plan(input, "recipe 2", List.of()), new RunFolder(out)).check())
                .isInstanceOf(InputException.class)
                .hasMessageContaining("another recipe");
    }
}
