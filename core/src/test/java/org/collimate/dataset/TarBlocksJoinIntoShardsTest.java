// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.collimate.sample.Content;
import org.collimate.sample.Picture;
import org.collimate.sample.Role;
import org.collimate.sample.Sample;
import org.collimate.sample.Source;
import org.collimate.sample.Split;
import org.collimate.sample.Words;
import org.collimate.testing.RandomSamples;
import org.collimate.testing.SmallDataset;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TarBlocksJoinIntoShardsTest {
    private static final String LONG_KEY = "k".repeat(120);

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    private final SampleTar tar = new SampleTar(new SampleJson(SmallDataset.columns()));

    private static Sample ofKey(String key, byte[] picture) {
        return Sample.of(
                key, "g", Source.of("a.xml"), List.of(Words.of(Role.CAPTION, "é"), Picture.of("image/jpeg", picture)));
    }

    /// A shard of two samples, the second with a name that ustar has no room for.
    private byte[] shard() throws IOException {
        var out = new ByteArrayOutputStream();
        long length = tar.write(SmallDataset.figure(3, Split.TRAIN), out).bytes();
        length += tar.write(ofKey(LONG_KEY, new byte[513]), out).bytes();
        assertThat(length).isEqualTo(out.size());
        out.write(SampleTar.endOfArchive(length));
        return out.toByteArray();
    }

    @Test
    void commonsCompressReadsEveryMember() throws Exception {
        var names = new ArrayList<String>();
        try (var in = new TarArchiveInputStream(new ByteArrayInputStream(shard()))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                names.add(entry.getName());
                assertThat(entry.getLastModifiedTime().toMillis()).isZero();
                assertThat(entry.getLongUserId()).isZero();
                assertThat(entry.getUserName()).isEmpty();
                assertThat(entry.getMode() & 0777).isEqualTo(0644);
                assertThat(in.readAllBytes()).hasSize((int) entry.getSize());
            }
        }
        assertThat(names)
                .containsExactly(
                        "k003.json",
                        "k003.txt",
                        "k003.00.png",
                        LONG_KEY + ".json",
                        LONG_KEY + ".txt",
                        LONG_KEY + ".01.jpg");
    }

    @Test
    void theTarCommandListsEveryMember() throws Exception {
        Assumptions.assumeTrue(Files.isExecutable(Path.of("/usr/bin/tar")), "no tar command here");
        var file = folder.resolve("a.tar");
        Files.write(file, shard());
        var process = new ProcessBuilder("/usr/bin/tar", "tf", file.toString())
                .redirectErrorStream(true)
                .start();
        var listed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        assertThat(listed.lines()).hasSize(6).contains("k003.00.png", LONG_KEY + ".01.jpg");
    }

    @Test
    void theShardIsPaddedToTwentyBlocks() throws Exception {
        assertThat(shard().length % 10_240).isZero();
        assertThat(SampleTar.endOfArchive(10_240 - 1024)).hasSize(1024);
        assertThat(SampleTar.endOfArchive(10_240 - 512)).hasSize(512 + 10_240);
    }

    @Test
    void placesPointAtTheBytes() throws Exception {
        var sample = ofKey("k", "picture".getBytes(StandardCharsets.UTF_8));
        var out = new ByteArrayOutputStream();
        var place = tar.write(sample, out).places().getFirst();
        assertThat(place.part()).isEqualTo(1);
        int from = (int) place.offset();
        assertThat(Arrays.copyOfRange(out.toByteArray(), from, from + (int) place.bytes()))
                .isEqualTo("picture".getBytes(StandardCharsets.UTF_8));
        assertThat(place.shifted(1000).offset()).isEqualTo(from + 1000);
    }

    @Test
    void ourReaderGivesTheSamplesBackAndTheirBlocksCanBeCopied() throws Exception {
        var bytes = shard();
        var copy = new ByteArrayOutputStream();
        try (var samples = TarSamples.of(new ByteArrayInputStream(bytes), "a.tar")) {
            for (var next = samples.next(); next.isPresent(); next = samples.next()) {
                assertThat(next.get().anonymous()).isTrue();
                copy.write(bytes, (int) next.get().begin(), (int)
                        (next.get().end() - next.get().begin()));
            }
        }
        copy.write(SampleTar.endOfArchive(copy.size()));
        assertThat(copy.toByteArray()).isEqualTo(bytes);
    }

    @Test
    void aFileOfMoreThanEightGibibytesIsRefusedClearly() {
        assertThatThrownBy(() -> TarHeader.of("k.00.nii.gz", 1L << 33))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("[k.00.nii.gz] is 8589934592 bytes");
    }

    @Test
    void aPictureThatIsNotInMemoryIsRefusedByName() {
        var picture = Picture.of("image/png", new byte[1]);
        var elsewhere = new Picture(
                picture.role(),
                picture.media(),
                new Content.Member("x.00.png", 1),
                picture.digest(),
                picture.shape(),
                picture.pixelDigest(),
                picture.modality(),
                picture.view(),
                picture.side(),
                picture.parent());
        var sample = Sample.of("k", "g", Source.of("a"), List.of(elsewhere));
        assertThatThrownBy(() -> tar.write(sample, new ByteArrayOutputStream())).hasMessageContaining("x.00.png");
    }

    @Test
    void changedBytesGiveAMessageAndNothingElse() throws Exception {
        var good = shard();
        var random = new SplittableRandom(RandomSamples.seed(9));
        for (int i = 0; i < 2000; i++) {
            var bytes = good.clone();
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            var cut = Arrays.copyOf(bytes, random.nextInt(4) > 0 ? bytes.length : random.nextInt(bytes.length));
            try (var samples = TarSamples.of(new ByteArrayInputStream(cut), "a.tar")) {
                for (var next = samples.next(); next.isPresent(); next = samples.next()) {
                    assertThat(next.get().end()).isLessThanOrEqualTo(cut.length);
                }
            } catch (DatasetFormatException expected) {
                assertThat(expected).hasMessageStartingWith("[a.tar byte ");
            }
        }
    }
}
