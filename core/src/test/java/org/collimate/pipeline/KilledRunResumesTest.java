// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A run that is killed before any durable operation (rename, journal line, sync, delete), or at any moment, ends with
/// the bytes of an undisturbed run once it is started again.
class KilledRunResumesTest {
    private static final int KILLED = 137;

    @TempDir
    Path folder;

    private Path input;
    private Map<String, String> undisturbed;
    private long operations;

    @BeforeEach
    void runUndisturbed() throws IOException {
        input = Lines.input(folder.resolve("input"), 5, 4, 12);
        var count = new AtomicLong();
        new LocalRunner(LocalRunner.Settings.cores(1), new Disk(_ -> count.incrementAndGet()), Progress.silent())
                .run(Lines.plan(input), folder.resolve("undisturbed"));
        operations = count.get();
        undisturbed = Lines.contents(folder.resolve("undisturbed"));
    }

    /// Runs in a program of its own that stops dead before its durable operation number `stopBefore`.
    private int runInOwnProgram(Path out, long stopBefore) throws IOException, InterruptedException {
        return start(out, stopBefore).waitFor();
    }

    private Process start(Path out, long stopBefore) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        StopsBefore.class.getName(),
                        input.toString(),
                        out.toString(),
                        Long.toString(stopBefore))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /// The program: arguments are the input, the output and the operation to stop before.
    static final class StopsBefore {
        private StopsBefore() {}

        public static void main(String[] arguments) throws IOException {
            long stopBefore = Long.parseLong(arguments[2]);
            var count = new AtomicLong();
            var disk = new Disk(_ -> {
                if (count.getAndIncrement() == stopBefore) {
                    Runtime.getRuntime().halt(KILLED);
                }
            });
            new LocalRunner(LocalRunner.Settings.cores(1), disk, Progress.silent())
                    .run(Lines.plan(Path.of(arguments[0])), Path.of(arguments[1]));
        }
    }

    /// Stops in this program: cheap enough for every operation there is.
    private void runAndStopBefore(Path out, long stopBefore) throws IOException {
        var count = new AtomicLong();
        var disk = new Disk(_ -> {
            if (count.getAndIncrement() == stopBefore) {
                throw new Stopped();
            }
        });
        try {
            new LocalRunner(LocalRunner.Settings.cores(1), disk, Progress.silent()).run(Lines.plan(input), out);
        } catch (Stopped e) {
            assertThat(count.get()).isEqualTo(stopBefore + 1);
        }
    }

    private static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    @Test
    void stopped_before_each_durable_operation_in_turn() throws IOException {
        assertThat(operations).isGreaterThan(40);
        for (long stop = 0; stop < operations; stop++) {
            var out = folder.resolve("stop-" + stop);
            runAndStopBefore(out, stop);
            new LocalRunner(LocalRunner.Settings.cores(2), Disk.unwatched(), Progress.silent())
                    .run(Lines.plan(input), out);
            assertThat(Lines.contents(out))
                    .as("stopped before operation " + stop)
                    .isEqualTo(undisturbed);
        }
    }

    @Test
    void stopped_again_and_again_at_every_second_operation() throws IOException {
        var out = folder.resolve("again");
        for (long stop = 1; stop < operations; stop += 2) {
            runAndStopBefore(out, stop);
        }
        new LocalRunner(LocalRunner.Settings.cores(1), Disk.unwatched(), Progress.silent()).run(Lines.plan(input), out);
        assertThat(Lines.contents(out)).isEqualTo(undisturbed);
    }

    @Test
    void killed_as_a_process_at_twenty_seeded_points() throws IOException, InterruptedException {
        killAtSeededPoints(20, 20_261_124);
    }

    @Test
    @Tag("long")
    void killed_as_a_process_at_two_hundred_seeded_points() throws IOException, InterruptedException {
        killAtSeededPoints(200, Long.getLong("collimate.seed", 7));
    }

    private void killAtSeededPoints(int times, long seed) throws IOException, InterruptedException {
        var random = new Random(seed);
        for (int i = 0; i < times; i++) {
            var out = folder.resolve("killed-" + i);
            long stop = random.nextLong(operations);
            assertThat(runInOwnProgram(out, stop)).isEqualTo(KILLED);
            assertThat(runInOwnProgram(out, Long.MAX_VALUE)).isZero();
            assertThat(Lines.contents(out))
                    .as("seed " + seed + ", killed before operation " + stop)
                    .isEqualTo(undisturbed);
        }
    }

    @Test
    void killed_at_random_moments_by_the_system() throws IOException, InterruptedException {
        long seed = 3;
        var random = new Random(seed);
        for (int i = 0; i < 6; i++) {
            var out = folder.resolve("signal-" + i);
            var process = start(out, Long.MAX_VALUE);
            if (!process.waitFor(150 + random.nextInt(450), TimeUnit.MILLISECONDS)) {
                if (i % 2 == 0) {
                    process.destroyForcibly();
                } else {
                    process.destroy();
                }
                process.waitFor();
            }
            assertThat(runInOwnProgram(out, Long.MAX_VALUE)).isZero();
            assertThat(Lines.contents(out)).as("seed " + seed + ", round " + i).isEqualTo(undisturbed);
        }
    }
}
