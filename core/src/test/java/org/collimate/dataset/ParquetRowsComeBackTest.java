// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import org.collimate.sample.Sample;
import org.collimate.testing.RandomSamples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParquetRowsComeBackTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    private static List<Sample> samples(long seed, int count) {
        var random = new RandomSamples(seed);
        var samples = new ArrayList<Sample>();
        for (int i = 0; i < count; i++) {
            samples.add(random.next());
        }
        return samples;
    }

    private Path write(String name, List<Sample> samples) throws Exception {
        var file = folder.resolve(name);
        try (var rows = WrittenRows.create(file, RandomSamples.columns())) {
            for (var sample : samples) {
                rows.write(sample, "train-00000", List.of());
            }
        }
        return file;
    }

    @Test
    void everyRandomSampleComesBackEqual() throws Exception {
        long seed = RandomSamples.seed(7);
        var samples = samples(seed, 2000);
        var file = write("a.parquet", samples);
        try (var scan = ParquetScan.open(file)) {
            var columns = ParquetSchema.columns(scan.schema(), "a.parquet");
            assertThat(columns).isEqualTo(RandomSamples.columns());
            scan.choose(columns.all());
            for (int i = 0; i < samples.size(); i++) {
                var cells = scan.next().orElseThrow();
                assertThat(cells[Columns.SHARD]).isEqualTo("train-00000");
                assertThat(RowSample.of(cells, columns))
                        .as("sample %d of seed %d", i, seed)
                        .isEqualTo(samples.get(i));
            }
            assertThat(scan.next()).isEmpty();
        }
    }

    @Test
    void equalRowsGiveEqualBytes() throws Exception {
        var first = Files.readAllBytes(write("a.parquet", samples(1, 300)));
        assertThat(Files.readAllBytes(write("b.parquet", samples(1, 300)))).isEqualTo(first);
    }

    @Test
    void duckdbSeesWhatWasWritten() throws Exception {
        var samples = samples(11, 500);
        var file = write("a.parquet", samples);
        long findings = samples.stream().mapToLong(s -> s.findings().size()).sum();
        long shapes = samples.stream()
                .flatMap(s -> s.pictures().stream())
                .flatMap(p -> p.shape().stream())
                .mapToLong(shape -> shape.sizes().get(0))
                .sum();
        long volumeShapes = samples.stream()
                .flatMap(s -> s.parts().stream())
                .filter(org.collimate.sample.Volume.class::isInstance)
                .flatMap(p -> ((org.collimate.sample.Volume) p).shape().stream())
                .mapToLong(shape -> shape.sizes().get(0))
                .sum();
        try (var connection = DriverManager.getConnection("jdbc:duckdb:");
                var statement = connection.createStatement();
                var found = statement.executeQuery("""
                    SELECT count(*), sum(len(findings)),
                           sum(list_sum(list_transform(parts, lambda p: coalesce(p.shape[1], 0)))),
                           string_agg(key, ' ' ORDER BY file_row_number)
                    FROM read_parquet('%s', file_row_number = true)\
                    """.formatted(file))) {
            found.next();
            assertThat(found.getLong(1)).isEqualTo(500);
            assertThat(found.getLong(2)).isEqualTo(findings);
            assertThat(found.getLong(3)).isEqualTo(shapes + volumeShapes);
            assertThat(found.getString(4).split(" "))
                    .containsExactlyElementsOf(samples.stream().map(Sample::key).toList());
        }
    }

    @Test
    void aFileThatWasCutOffSaysSo() throws Exception {
        var file = write("a.parquet", samples(1, 300));
        var bytes = Files.readAllBytes(file);
        Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length / 2));
        assertThatThrownBy(() -> ParquetScan.open(file))
                .isInstanceOf(DatasetFormatException.class)
                .hasMessageContaining("[a.parquet]");
    }

    @Test
    void aChangedByteIsAMessageOrOtherCellsButNeverACrash() throws Exception {
        var file = write("a.parquet", samples(2, 50));
        var good = Files.readAllBytes(file);
        var random = new java.util.Random(4);
        int whole = 0;
        for (int i = 0; i < 300; i++) {
            var bytes = good.clone();
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            Files.write(file, bytes);
            try (var scan = ParquetScan.open(file)) {
                var columns = ParquetSchema.columns(scan.schema(), "a.parquet");
                scan.choose(columns.all());
                for (var cells = scan.next(); cells.isPresent(); cells = scan.next()) {
                    RowSample.of(cells.get(), columns);
                }
                whole++;
            } catch (java.io.IOException expected) {
                assertThat(expected).hasMessageStartingWith("[");
            }
        }
        assertThat(whole).isBetween(1, 299);
    }
}
