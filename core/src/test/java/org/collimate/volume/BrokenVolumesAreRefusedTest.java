// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.volume;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A file that is no whole volume is told by a code and a sentence: what was found, what was expected. Nothing large is
/// allocated, nothing hangs, nothing is thrown.
class BrokenVolumesAreRefusedTest {
    private static final long SEED = Long.getLong("collimate.seed", 11);

    @TempDir
    private Path folder;

    /// 5 x 4 x 3 voxels of 16 bits as NIfTI-1, without packing.
    private byte[] sound() throws IOException {
        var file = folder.resolve("sound.nii");
        var values = new short[60];
        for (int at = 0; at < 60; at++) {
            values[at] = (short) at;
        }
        VolumeWriter.write(VolumeImage.of(Grid.centred(5, 4, 3, new Point(1, 2, 3)), values, VoxelUnit.HU), file);
        return Files.readAllBytes(file);
    }

    private ReadVolume read(String name, byte[] bytes) throws IOException {
        return VolumeReader.read(Files.write(folder.resolve(name), bytes));
    }

    private static ByteBuffer header(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static byte[] packed(byte[] bytes) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }

    private static void isBad(ReadVolume read, String code, String... words) {
        assertThat(read).isInstanceOfSatisfying(ReadVolume.Bad.class, bad -> {
            assertThat(bad.code()).isEqualTo(code);
            assertThat(bad.detail()).contains(words);
        });
    }

    @Test
    void absurdSizesAreRefusedBeforeMemoryIsAsked() throws IOException {
        var bytes = sound();
        for (int axis = 0; axis < 3; axis++) {
            header(bytes).putShort(42 + 2 * axis, (short) 32_000);
        }
        isBad(read("a.nii", bytes), "volume-size", "32000 x 32000 x 32000", "at most 1073741824");
    }

    @Test
    void sizesThatTheFileCannotHoldAreRefused() throws IOException {
        var bytes = sound();
        header(bytes).putShort(42, (short) 30_000);
        isBad(read("a.nii", bytes), "volume-truncated", "holds 120 bytes", "expected 720000");
        header(bytes).putShort(44, (short) 3_000);
        isBad(read("a.nii.gz", packed(bytes)), "volume-truncated", "packed bytes, which cannot hold");
    }

    @Test
    void negativeAndZeroSizesAreRefused() throws IOException {
        for (int size : new int[] {0, -1, Short.MIN_VALUE}) {
            var bytes = sound();
            header(bytes).putShort(44, (short) size);
            isBad(read("a.nii", bytes), "volume-size", "5 x " + size + " x 3");
        }
    }

    @Test
    void aCutPackedFileIsTold() throws IOException {
        var random = new Random(SEED);
        var noise = new short[20_000];
        for (int at = 0; at < noise.length; at++) {
            noise[at] = (short) random.nextInt();
        }
        var file = folder.resolve("whole.nii.gz");
        VolumeWriter.write(VolumeImage.of(Grid.centred(20, 10, 100, new Point(1, 1, 1)), noise, VoxelUnit.HU), file);
        var whole = Files.readAllBytes(file);
        for (int length : new int[] {30, 500, 20_000, whole.length - 9}) {
            isBad(read("cut.nii.gz", Arrays.copyOf(whole, length)), "volume-truncated", "cut off");
        }
        whole[whole.length / 2] ^= 0x55;
        whole[whole.length / 2 + 1] ^= 0x2a;
        assertThat(read("damaged.nii.gz", whole)).isNotNull();
    }

    @Test
    void fieldsThatMakeNoSenseAreTold() throws IOException {
        var type = sound();
        header(type).putShort(70, (short) 32);
        isBad(read("a.nii", type), "volume-type", "datatype is 32");
        var dimensions = sound();
        header(dimensions).putShort(40, (short) 9);
        isBad(read("a.nii", dimensions), "volume-header", "9 dimensions", "1 to 7");
        var offset = sound();
        header(offset).putFloat(108, Float.NaN);
        isBad(read("a.nii", offset), "volume-header", "vox_offset");
        var pair = sound();
        pair[345] = 'i';
        isBad(read("a.hdr", pair), "volume-file", ".img of the same name");
    }

    @Test
    void otherFilesAreNoVolumes() throws IOException {
        for (var content : List.of("", "x", "NDims", "a,b\n1,2\n", "\u001f\u008b", "ObjectType")) {
            var read = read("other", content.getBytes(StandardCharsets.ISO_8859_1));
            assertThat(read).isInstanceOf(ReadVolume.Bad.class);
        }
        isBad(VolumeReader.read(folder), "not-a-volume", "is a folder");
        isBad(VolumeReader.read(folder.resolve("nowhere.nii")), "not-a-volume", "there is no such file");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DimSize = 2 2 | volume-header | 3 numbers",
                "DimSize = 2 2 99999999 | volume-truncated | holds 8 bytes",
                "DimSize = 99999 99999 99999 | volume-size | at most",
                "DimSize = 2 2 2.5 | volume-header | DimSize",
                "ElementType = MET_STRING | volume-type | MET_UCHAR",
                "ElementSpacing = 1 0 1 | volume-header | axes",
                "ElementDataFile = ../../etc/passwd | volume-file | beside it",
                "ElementDataFile = missing.raw | volume-file | not beside it",
                "CompressedData = True | volume-compression | damaged",
            })
    void metaImagesAreCheckedToo(String line, String code, String words) throws IOException {
        var key = line.substring(0, line.indexOf('='));
        var text = new StringBuilder();
        for (var each : List.of(
                "NDims = 3",
                "DimSize = 2 2 2",
                "ElementType = MET_UCHAR",
                "ElementSpacing = 1 1 1",
                "CompressedData = False",
                "ElementDataFile = LOCAL")) {
            text.append(each.startsWith(key) ? line : each).append('\n');
        }
        isBad(read("a.mha", (text + "01234567").getBytes(StandardCharsets.US_ASCII)), code, words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "type: block | volume-type | int8",
                "encoding: bzip2 | volume-compression | raw, gzip or ascii",
                "sizes: 2 2 | volume-header | 3 numbers",
                "space: sideways | volume-header | right-anterior-superior",
                "space directions: (1,0,0) (0,1,0) | volume-header | space directions",
                "space directions: (1,0,0) (1,0,0) (0,0,1) | volume-header | axes",
            })
    void nrrdFilesAreCheckedToo(String line, String code, String words) throws IOException {
        var key = line.substring(0, line.indexOf(':') + 1);
        var text = new StringBuilder("NRRD0004\n");
        for (var each : List.of(
                "type: uint8",
                "dimension: 3",
                "sizes: 2 2 2",
                "space: left-posterior-superior",
                "space directions: (1,0,0) (0,1,0) (0,0,1)",
                "encoding: raw")) {
            text.append(each.startsWith(key) ? line : each).append('\n');
        }
        isBad(read("a.nrrd", (text + "\n01234567").getBytes(StandardCharsets.US_ASCII)), code, words);
    }

    @Test
    void noDamageIsThrownAtTheCaller() throws IOException {
        var random = new Random(SEED);
        var sound = sound();
        var meta = folder.resolve("m.mha");
        VolumeWriter.write(
                VolumeImage.of(Grid.centred(5, 4, 3, new Point(1, 2, 3)), new short[60], VoxelUnit.HU), meta);
        var seeds = List.of(sound, Files.readAllBytes(meta), nrrd());
        for (int round = 0; round < 3_000; round++) {
            var bytes = seeds.get(round % seeds.size()).clone();
            for (int change = 0; change <= random.nextInt(6); change++) {
                bytes[random.nextInt(Math.min(bytes.length, 360))] = (byte) random.nextInt();
            }
            int length = random.nextInt(4) == 0 ? random.nextInt(bytes.length) : bytes.length;
            var made = Arrays.copyOf(bytes, length);
            var read = read("fuzz", random.nextInt(5) == 0 ? packed(made) : made);
            assertThat(read).as("seed %d round %d", SEED, round).isNotNull();
            if (read instanceof ReadVolume.Bad bad) {
                assertThat(bad.detail()).isNotBlank();
            }
        }
    }

    private static byte[] nrrd() {
        return ("NRRD0004\ntype: int16\ndimension: 3\nsizes: 2 2 2\nspace: LPS\n"
                        + "space directions: (1,0,0) (0,1,0) (0,0,1)\nencoding: ascii\n\n1 2 3 4 5 6 7 8\n")
                .getBytes(StandardCharsets.US_ASCII);
    }
}
