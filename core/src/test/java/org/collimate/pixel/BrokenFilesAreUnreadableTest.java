// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.pixel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import javax.imageio.ImageWriteParam;
import org.junit.jupiter.api.Test;

/// Files that are cut off or damaged: never an exception, never a hang, and never `Ok` for a picture that is not whole.
class BrokenFilesAreUnreadableTest {
    private static final Drawing COLOUR = Drawing.of(45, 33, (x, y) -> x * 5, (x, y) -> y * 7, (x, y) -> x * y);
    private static final Map<String, byte[]> FILES = files();

    private static Map<String, byte[]> files() {
        var files = new LinkedHashMap<String, byte[]>();
        var few = Drawing.of(45, 33, (x, y) -> x / 5 * 20, (x, y) -> y / 4 * 20, (x, y) -> 0);
        files.put("jpeg", COLOUR.as("jpeg"));
        files.put(
                "progressive jpeg",
                Drawing.file("jpeg", COLOUR.image(), p -> p.setProgressiveMode(ImageWriteParam.MODE_DEFAULT)));
        files.put("png", COLOUR.as("png"));
        files.put(
                "interlaced png",
                Drawing.file("png", COLOUR.image(), p -> p.setProgressiveMode(ImageWriteParam.MODE_DEFAULT)));
        files.put("16-bit png", COLOUR.widened().as("png"));
        files.put("palette png", Drawing.file("png", few.indexed(), p -> {}));
        files.put("gif", Drawing.file("gif", few.indexed(), p -> {}));
        for (var type : new String[] {"LZW", "ZLib", "PackBits", "JPEG"}) {
            files.put("tiff " + type, Drawing.file("tiff", COLOUR.image(), Drawing.compression(type)));
        }
        files.put("tiff", COLOUR.as("tiff"));
        files.put(
                "tiff CCITT T.6",
                Drawing.file(
                        "tiff",
                        Drawing.of(45, 33, (x, y) -> x > y ? 255 : 0).indexed(),
                        Drawing.compression("CCITT T.6")));
        return files;
    }

    private static byte[] file(String name) {
        return Objects.requireNonNull(FILES.get(name));
    }

    @Test
    void aFileCutAnywhereIsReadOnlyIfAllItsPixelsAreThere() {
        FILES.forEach((name, file) -> {
            var whole = (Decoded.Ok) PixelReader.read(file, Limits.DEFAULT);
            for (int length = 0; length < file.length; length += 1 + file.length / 400) {
                if (PixelReader.read(Arrays.copyOf(file, length), Limits.DEFAULT) instanceof Decoded.Ok ok) {
                    // Only the end of the file is missing, not of the picture: IEND, the trailer of a GIF, a tag.
                    assertThat(ok.pixelDigest())
                            .as("%s cut to %d of %d bytes", name, length, file.length)
                            .isEqualTo(whole.pixelDigest());
                    assertThat(length).as(name).isGreaterThan(file.length - 160);
                }
            }
        });
    }

    @Test
    void halfAFileIsUnreadableInEveryFormat() {
        FILES.forEach((name, file) -> assertThat(PixelReader.read(Arrays.copyOf(file, file.length / 2), Limits.DEFAULT))
                .as(name)
                .isInstanceOf(Decoded.Unreadable.class));
    }

    @Test
    void flippedBitsGiveAnAnswerInTimeAndNoWordOnStandardError() {
        long seed = Long.getLong("collimate.seed", 20261124);
        System.out.println("collimate.seed=" + seed);
        var random = new Random(seed);
        var spoken = new ByteArrayOutputStream();
        var standardError = System.err;
        System.setErr(new PrintStream(spoken));
        try {
            assertTimeoutPreemptively(
                    Duration.ofSeconds(60),
                    () -> FILES.forEach((name, file) -> {
                        for (int i = 0; i < 300; i++) {
                            var damaged = file.clone();
                            for (int flips = 1 + random.nextInt(3); flips > 0; flips--) {
                                int range = random.nextBoolean() ? damaged.length : Math.min(damaged.length, 700);
                                damaged[random.nextInt(range)] ^= (byte) (1 << random.nextInt(8));
                            }
                            assertThat(PixelReader.read(damaged, Limits.DEFAULT))
                                    .as(name)
                                    .isNotNull();
                        }
                    }));
        } finally {
            System.setErr(standardError);
        }
        assertThat(spoken.toString()).isEmpty();
    }

    @Test
    void aPngWithAnyFlippedBitIsUnreadable() {
        var random = new Random(7);
        var file = file("png");
        for (int i = 0; i < 500; i++) {
            var damaged = file.clone();
            damaged[random.nextInt(file.length - 12)] ^= (byte) (1 << random.nextInt(8));
            assertThat(PixelReader.read(damaged, Limits.DEFAULT)).isNotInstanceOf(Decoded.Ok.class);
        }
    }

    @Test
    void randomBytesAfterEachSignatureAreUnreadable() {
        var random = new Random(8);
        for (var file : FILES.values()) {
            for (int i = 0; i < 100; i++) {
                var noise = new byte[random.nextInt(3000)];
                random.nextBytes(noise);
                System.arraycopy(file, 0, noise, 0, Math.min(8, noise.length));
                assertThat(PixelReader.read(noise, Limits.DEFAULT)).isNotInstanceOf(Decoded.Ok.class);
            }
        }
    }

    @Test
    void aJpegOfThousandsOfScansIsNotDecoded() {
        var file = file("progressive jpeg");
        var many = new ByteArrayOutputStream();
        many.write(file, 0, file.length - 2);
        for (int i = 0; i < 5000; i++) {
            many.writeBytes(new byte[] {-1, (byte) 0xda, 0, 8, 1, 1, 0, 63, 0, 0});
        }
        many.writeBytes(new byte[] {-1, (byte) 0xd9});

        assertThat(PixelReader.read(many.toByteArray(), Limits.DEFAULT))
                .isInstanceOfSatisfying(
                        Decoded.Unreadable.class, u -> assertThat(u.code()).isEqualTo("jpeg-scans"));
    }

    @Test
    void detailsNeverQuoteTheFile() {
        var text = "GIF89a\1\0\1\0\0\0\0,Patient Jane Doe".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
        assertThat(PixelReader.read(text, Limits.DEFAULT).toString()).doesNotContain("Jane");
    }
}
