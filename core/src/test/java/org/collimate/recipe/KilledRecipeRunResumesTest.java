// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.recipe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.collimate.pipeline.Disk;
import org.collimate.pipeline.LocalRunner;
import org.collimate.pipeline.Progress;
import org.collimate.provenance.Sha256;
import org.collimate.testing.SyntheticArticles;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The recipe `biomedica` on the sample articles and on articles in folders and archives of every kind, some of them
/// spoiled: stopped before any durable operation, or killed at any moment, and started again, it makes the bytes of an
/// undisturbed run.
class KilledRecipeRunResumesTest {
    private static final int KILLED = 137;
    private static final List<String> SETTINGS = List.of("write.shard-size=9");

    @TempDir
    static Path folder;

    private static Path input;
    private static Map<String, String> undisturbed;
    private static long operations;
    private static long milliseconds;

    @BeforeAll
    static void runUndisturbed() throws Exception {
        input = makeInput(folder.resolve("input"));
        var counting = new AtomicLong();
        run(input, folder.resolve("undisturbed"), 1, new Disk(_ -> counting.incrementAndGet()));
        operations = counting.get();
        undisturbed = digests(folder.resolve("undisturbed"));
        long begun = System.nanoTime();
        assertThat(start(input, folder.resolve("timed"), 1, Long.MAX_VALUE).waitFor())
                .isZero();
        milliseconds = (System.nanoTime() - begun) / 1_000_000;
    }

    /// Articles in folders, zip, tar and tar.gz, so that a run has several units of every kind.
    private static Path makeInput(Path made) throws IOException {
        SyntheticArticles.ofNoise(11).write(made, 20);
        var samples = Path.of("../samples/articles");
        try (var files = Files.walk(samples)) {
            for (var file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                var copy =
                        made.resolve("samples").resolve(samples.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        return made;
    }

    private static void run(Path input, Path out, int cores, Disk disk) throws IOException {
        try {
            var plan = RecipePlan.of(
                    RecipeReader.read("biomedica", SETTINGS), List.of(input), out.resolve("_run/scratch/unpacked"));
            new LocalRunner(LocalRunner.Settings.cores(cores), disk, Progress.silent()).run(plan, out);
        } catch (RecipeException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Process start(Path input, Path out, int cores, long stopBefore) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx256m",
                        "-Djava.io.tmpdir=" + System.getProperty("java.io.tmpdir"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        StopsBefore.class.getName(),
                        input.toString(),
                        out.toString(),
                        Integer.toString(cores),
                        Long.toString(stopBefore))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /// The program: arguments are the input, the output, the cores and the durable operation to stop dead before.
    static final class StopsBefore {
        private StopsBefore() {}

        public static void main(String[] arguments) throws IOException {
            long stopBefore = Long.parseLong(arguments[3]);
            var count = new AtomicLong();
            var disk = new Disk(_ -> {
                if (count.getAndIncrement() == stopBefore) {
                    Runtime.getRuntime().halt(KILLED);
                }
            });
            run(Path.of(arguments[0]), Path.of(arguments[1]), Integer.parseInt(arguments[2]), disk);
        }
    }

    private static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /// A run in this program that is stopped by an exception: no process to start.
    private static void runAndStopBefore(Path out, long stopBefore, int cores) throws IOException {
        var count = new AtomicLong();
        var disk = new Disk(_ -> {
            if (count.getAndIncrement() == stopBefore) {
                throw new Stopped();
            }
        });
        try {
            run(input, out, cores, disk);
        } catch (Stopped e) {
            assertThat(count.get()).isGreaterThan(stopBefore);
        }
    }

    /// The digest of every file outside `_run/`, by its path.
    private static Map<String, String> digests(Path dataset) throws IOException {
        var digests = new TreeMap<String, String>();
        try (var files = Files.walk(dataset)) {
            files.filter(Files::isRegularFile).forEach(file -> {
                var name = dataset.relativize(file).toString();
                if (!name.startsWith("_run")) {
                    try {
                        digests.put(name, Sha256.of(file).hex());
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }
            });
        }
        return digests;
    }

    @Test
    void the_run_has_many_units_shards_and_rejects_to_be_stopped_between() {
        assertThat(operations).isGreaterThan(60);
        assertThat(undisturbed.keySet())
                .filteredOn(name -> name.startsWith("shards/"))
                .hasSizeGreaterThan(4);
        assertThat(undisturbed).containsKeys("dataset.json", "rejects/00000.parquet", "diagnostics/00000.parquet");
    }

    @Test
    void stopped_at_every_seventh_durable_operation_of_one_run_after_the_other() throws IOException {
        var out = folder.resolve("again");
        for (long stop = 1; stop < operations; stop += 7) {
            runAndStopBefore(out, stop, 1 + (int) (stop % 4));
        }
        run(input, out, 1, Disk.unwatched());
        assertThat(digests(out)).isEqualTo(undisturbed);
    }

    @Test
    void the_same_for_two_and_four_cores_and_with_the_input_in_another_folder() throws IOException {
        var moved = makeInput(folder.resolve("another place").resolve("entirely"));
        for (int cores : List.of(2, 4)) {
            var out = folder.resolve("cores-" + cores);
            run(moved, out, cores, Disk.unwatched());
            assertThat(digests(out)).as(cores + " cores").isEqualTo(undisturbed);
        }
    }

    @Test
    void stopped_dead_as_a_process_at_twenty_seeded_points() throws Exception {
        stopAtSeededPoints(20, 20_261_124);
    }

    @Test
    void killed_by_the_system_at_random_moments() throws Exception {
        killAtRandomMoments(6, 5);
    }

    @Test
    @Tag("long")
    void stopped_dead_as_a_process_at_a_hundred_seeded_points() throws Exception {
        stopAtSeededPoints(100, Long.getLong("collimate.seed", 1));
    }

    @Test
    @Tag("long")
    void killed_by_the_system_at_a_hundred_random_moments() throws Exception {
        killAtRandomMoments(100, Long.getLong("collimate.seed", 2));
    }

    private void stopAtSeededPoints(int times, long seed) throws Exception {
        var random = new Random(seed);
        for (int i = 0; i < times; i++) {
            var out = folder.resolve("dead-" + times + "-" + i);
            int cores = 1 << random.nextInt(3);
            long stop = random.nextLong(operations);
            assertThat(start(input, out, cores, stop).waitFor())
                    .as("seed " + seed + ", operation " + stop)
                    .isEqualTo(KILLED);
            run(input, out, 1 << random.nextInt(3), Disk.unwatched());
            assertThat(digests(out))
                    .as("seed " + seed + ", " + cores + " cores, stopped before operation " + stop)
                    .isEqualTo(undisturbed);
        }
    }

    private void killAtRandomMoments(int times, long seed) throws Exception {
        var random = new Random(seed);
        for (int i = 0; i < times; i++) {
            var out = folder.resolve("signal-" + times + "-" + i);
            int cores = 1 << random.nextInt(3);
            long moment = milliseconds / 5 + random.nextLong(milliseconds);
            var process = start(input, out, cores, Long.MAX_VALUE);
            if (!process.waitFor(moment, TimeUnit.MILLISECONDS)) {
                if (i % 2 == 0) {
                    process.destroyForcibly();
                } else {
                    process.destroy();
                }
                process.waitFor();
            }
            run(input, out, 1 << random.nextInt(3), Disk.unwatched());
            assertThat(digests(out))
                    .as("seed " + seed + ", round " + i + ", " + cores + " cores, killed after " + moment + " ms")
                    .isEqualTo(undisturbed);
        }
    }
}
