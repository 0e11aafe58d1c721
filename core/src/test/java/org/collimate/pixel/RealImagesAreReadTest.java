// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.pixel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Every picture of the collections of real images is read, with the size that its header states.
class RealImagesAreReadTest {
    /// What is not read, as extension and reason: nothing. (The one .bmp is a PNG.)
    private static final List<String> UNREADABLE = List.of();

    @Test
    void everyPictureIsReadOrListedWithItsReason() throws IOException {
        var root = data();
        assumeTrue(root.isPresent(), "no test data; set COLLIMATE_TEST_DATA or put it into ../shared/data");
        var unreadable = new ArrayList<String>();
        int read = 0;
        try (var walk = Files.walk(root.get().resolve("images"), FileVisitOption.FOLLOW_LINKS)) {
            for (var path :
                    walk.filter(RealImagesAreReadTest::isPicture).sorted().toList()) {
                var file = Files.readAllBytes(path);
                switch (PixelReader.read(file, Limits.DEFAULT)) {
                    case Decoded.Ok ok -> {
                        read++;
                        assertThat(new int[] {ok.width(), ok.height()})
                                .as(path.getFileName().toString())
                                .isEqualTo(statedSize(file));
                        assertThat(ok.remarks()).isSubsetOf("image-pages", "jpeg-warning");
                    }
                    case Decoded.Unreadable bad -> unreadable.add(extension(path) + ": " + bad.code());
                    case Decoded.TooLarge large -> unreadable.add(extension(path) + ": " + large);
                }
            }
        }
        System.out.println("real images read: " + read);
        assertThat(unreadable).isEqualTo(UNREADABLE);
        assertThat(read).isGreaterThan(1200);
    }

    @Test
    void theTiffOfSixteenBitsWithAPredictorIsRead() throws IOException {
        var path = data().map(root -> root.resolve("images/jats-packages/elife-65581/elife-65581-fig1.tif"));
        assumeTrue(path.filter(Files::exists).isPresent(), "no test data");

        var decoded = PixelReader.read(Files.readAllBytes(path.orElseThrow()), Limits.DEFAULT);

        assertThat(decoded).isInstanceOfSatisfying(Decoded.Ok.class, ok -> {
            assertThat(ok.bits()).isEqualTo(16);
            assertThat(ok.shape().sizes()).containsExactly(1257, 2018, 4);
        });
    }

    private static Optional<Path> data() {
        return Optional.ofNullable(System.getenv("COLLIMATE_TEST_DATA"))
                .map(Path::of)
                .or(() -> Optional.of(Path.of("../../shared/data")))
                .filter(path -> Files.isDirectory(path.resolve("images")));
    }

    private static boolean isPicture(Path path) {
        boolean other = path.toString().contains("/dicom/") || path.toString().contains("/nifti/");
        return !other
                && Files.isRegularFile(path)
                && List.of("jpg", "jpeg", "png", "gif", "tif", "tiff", "bmp").contains(extension(path));
    }

    private static String extension(Path path) {
        var name = path.getFileName().toString();
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    /// Width and height by a second, minimal reading of the header.
    private static int[] statedSize(byte[] file) {
        var bytes = ByteBuffer.wrap(file);
        switch (bytes.getShort(0)) {
            case (short) 0x8950 -> {
                return new int[] {bytes.getInt(16), bytes.getInt(20)};
            }
            case 0x4749 -> {
                bytes.order(ByteOrder.LITTLE_ENDIAN);
                return new int[] {bytes.getShort(6), bytes.getShort(8)};
            }
            case (short) 0xffd8 -> {
                int at = 2;
                while ((bytes.get(at + 1) & 0xff) < 0xc0 || (bytes.get(at + 1) & 0xff) > 0xc2) {
                    at += 2 + (bytes.getShort(at + 2) & 0xffff);
                }
                return new int[] {bytes.getShort(at + 7) & 0xffff, bytes.getShort(at + 5) & 0xffff};
            }
            default -> {
                bytes.order(file[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
                return new int[] {tag(bytes, 256), tag(bytes, 257)};
            }
        }
    }

    private static int tag(ByteBuffer tiff, int wanted) {
        int directory = tiff.getInt(4);
        for (int i = 0; i < tiff.getShort(directory); i++) {
            int entry = directory + 2 + 12 * i;
            if (tiff.getShort(entry) == wanted) {
                return tiff.getShort(entry + 2) == 3 ? tiff.getShort(entry + 8) & 0xffff : tiff.getInt(entry + 8);
            }
        }
        return 0;
    }
}
