// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.collimate.pipeline.ShardName;
import org.collimate.sample.Sample;
import org.collimate.sample.Split;
import org.collimate.testing.SmallDataset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a shard makes of packed samples is, byte for byte, what is made of the samples themselves.
class PackedRowsAreTheRowsOfTheirSamplesTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    private static List<Sample> samples() throws IOException {
        return SmallDataset.samples().stream()
                .filter(sample -> sample.split().equals(java.util.Optional.of(Split.TRAIN)))
                .toList();
    }

    private record Packed(Path blocks, List<Long> ends) {}

    private Packed pack(PackedSample packing, List<Sample> samples) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var ends = new ArrayList<Long>();
        for (var sample : samples) {
            packing.write(sample, bytes);
            ends.add((long) bytes.size());
        }
        return new Packed(Files.write(folder.resolve("blocks"), bytes.toByteArray()), ends);
    }

    private void compare(Columns columns) throws IOException {
        var samples = samples();
        var packing = new PackedSample(columns, List.of());
        var packed = pack(packing, samples);
        var made = Files.createDirectories(folder.resolve("made"));
        try (var shard = new ShardFiles(columns, packing, List.of(), made, new ShardName(Split.TRAIN, 0));
                var blocks = FileChannel.open(packed.blocks())) {
            long begin = 0;
            for (long end : packed.ends()) {
                shard.add(blocks, begin, end - begin);
                begin = end;
            }
            shard.finish();
        }
        var tar = new ByteArrayOutputStream();
        try (var rows = WrittenRows.create(folder.resolve("expected.parquet"), columns)) {
            for (var sample : samples) {
                long begin = tar.size();
                var block = new SampleTar(new SampleJson(columns)).write(sample, tar);
                rows.write(
                        sample,
                        "train-00000",
                        block.places().stream()
                                .map(place -> place.shifted(begin))
                                .toList());
            }
        }
        tar.writeBytes(SampleTar.endOfArchive(tar.size()));
        assertThat(made.resolve("shards/train-00000.tar")).hasBinaryContent(tar.toByteArray());
        assertThat(made.resolve("data/train-00000.parquet")).hasSameBinaryContentAs(folder.resolve("expected.parquet"));
    }

    @Test
    void withoutImages() throws IOException {
        compare(SmallDataset.columns());
    }

    @Test
    void withTheFirstImageInTheRow() throws IOException {
        compare(SmallDataset.columns().withImage());
    }

    @Test
    void numbersAndTextsComeBackAsTheyWere() {
        long seed = 20_261_124;
        System.out.println("PackedRowsAreTheRowsOfTheirSamplesTest seed " + seed);
        var random = new Random(seed);
        var numbers = new ArrayList<Long>(List.of(0L, -1L, 1L, 63L, 64L, -64L, -65L, Long.MIN_VALUE, Long.MAX_VALUE));
        for (int i = 0; i < 1000; i++) {
            numbers.add(random.nextLong() >> random.nextInt(64));
        }
        var out = new PackedBytes();
        for (long number : numbers) {
            out.number(number);
            out.real(Double.longBitsToDouble(number));
            out.text("ä€𝄞" + number);
        }
        var in = new PackedReader(out.toArray(), 0);
        for (long number : numbers) {
            assertThat(in.number()).isEqualTo(number);
            assertThat(Double.valueOf(in.real())).isEqualTo(Double.valueOf(Double.longBitsToDouble(number)));
            assertThat(in.text()).isEqualTo("ä€𝄞" + number);
        }
        assertThat(in.position()).isEqualTo(out.length());
    }

    @Test
    void aBlockThatWasAlteredIsToldAndNotFollowed() throws IOException {
        var packing = new PackedSample(SmallDataset.columns(), List.of());
        var packed = pack(packing, samples().subList(0, 1));
        var bytes = Files.readAllBytes(packed.blocks());
        var random = new Random(5);
        for (int i = 0; i < 12; i++) {
            bytes[bytes.length - 1 - i] = (byte) random.nextInt(128, 256);
        }
        Files.write(packed.blocks(), bytes);
        try (var blocks = FileChannel.open(packed.blocks())) {
            assertThatThrownBy(() -> PackedSample.Pieces.read(blocks, 0, bytes.length, new byte[0]))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("--fresh");
            assertThatThrownBy(() -> PackedSample.Pieces.read(blocks, 0, bytes.length + 1, new byte[0]))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("--fresh");
        }
    }
}
