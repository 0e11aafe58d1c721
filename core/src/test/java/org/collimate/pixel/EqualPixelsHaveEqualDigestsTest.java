// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.pixel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageWriteParam;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The digest of the pixels does not care for the file, only for the pixels.
class EqualPixelsHaveEqualDigestsTest {
    private static final Drawing GREY = Drawing.of(61, 37, (x, y) -> (x / 4 + y / 3) * 11);
    private static final Drawing COLOUR =
            Drawing.of(61, 37, (x, y) -> x / 8 * 30, (x, y) -> y / 8 * 40, (x, y) -> 255 - x / 16 * 60);

    @Test
    void aGreyPictureIsTheSameInEveryFormatAndDepth() {
        for (var file : files(GREY)) {
            assertThat(digest(file)).isEqualTo(GREY.digest().hex());
        }
    }

    @Test
    void aColouredPictureIsTheSameInEveryFormatAndDepth() {
        for (var file : files(COLOUR)) {
            assertThat(digest(file)).isEqualTo(COLOUR.digest().hex());
        }
    }

    @Test
    void greyIsTheSameInThreeChannels() {
        assertThat(digest(GREY.asColour().as("png"))).isEqualTo(GREY.digest().hex());
        assertThat(digest(GREY.asColour().as("tiff"))).isEqualTo(GREY.digest().hex());
    }

    @ParameterizedTest
    @ValueSource(strings = {"PackBits", "LZW", "ZLib", "Deflate"})
    void theCompressionOfATiffDoesNotMatter(String type) {
        for (var drawing : List.of(GREY, COLOUR, COLOUR.widened(), COLOUR.withChannel(99))) {
            var file = Drawing.file("tiff", drawing.image(), Drawing.compression(type));
            assertThat(digest(file)).isEqualTo(drawing.digest().hex());
        }
    }

    @Test
    void transparencyCountsOnlyWhereThereIsSome() {
        assertThat(digest(COLOUR.withChannel(255).as("png")))
                .isEqualTo(COLOUR.digest().hex());
        assertThat(digest(COLOUR.withChannel(254).as("png")))
                .isEqualTo(COLOUR.withChannel(254).digest().hex())
                .isNotEqualTo(COLOUR.digest().hex());
        assertThat(digest(GREY.withChannel(7).as("png")))
                .isEqualTo(GREY.withChannel(7).digest().hex());
        assertThat(digest(GREY.asColour().withChannel(7).as("png")))
                .isEqualTo(GREY.withChannel(7).digest().hex());
    }

    @Test
    void sixteenBitsThatAreNoMultiplesOf257CountInFull() {
        var wide = COLOUR.widened();
        wide.samples()[20][30][1] += 1;

        assertThat(digest(wide.as("png")))
                .isEqualTo(wide.digest().hex())
                .isNotEqualTo(COLOUR.digest().hex());
        assertThat(digest(wide.as("tiff"))).isEqualTo(wide.digest().hex());
    }

    @Test
    void anyPixelThatDiffersGivesAnotherDigest() {
        long seed = Long.getLong("collimate.seed", 20261124);
        System.out.println("collimate.seed=" + seed);
        var random = new Random(seed);
        var seen = new HashSet<String>();
        seen.add(COLOUR.digest().hex());
        for (int i = 0; i < 50; i++) {
            var changed = Drawing.of(61, 37, (x, y) -> x / 8 * 30, (x, y) -> y / 8 * 40, (x, y) -> 255 - x / 16 * 60);
            changed.samples()[random.nextInt(37)][random.nextInt(61)][random.nextInt(3)] ^= 1 + random.nextInt(255);
            var digest = digest(changed.as("png"));
            assertThat(digest).isEqualTo(changed.digest().hex());
            seen.add(digest);
        }
        assertThat(seen).hasSizeGreaterThan(49);
    }

    @Test
    void aPictureAndItsTransposeDiffer() {
        var flat = Drawing.of(8, 2, (x, y) -> 100);
        var tall = Drawing.of(2, 8, (x, y) -> 100);
        assertThat(digest(flat.as("png"))).isNotEqualTo(digest(tall.as("png")));
    }

    private static List<byte[]> files(Drawing drawing) {
        var files = new ArrayList<byte[]>();
        files.add(drawing.as("png"));
        files.add(drawing.as("tiff"));
        files.add(drawing.widened().as("png"));
        files.add(drawing.widened().as("tiff"));
        files.add(Drawing.file("png", drawing.image(), p -> p.setProgressiveMode(ImageWriteParam.MODE_DEFAULT)));
        files.add(Drawing.file(
                "png", drawing.widened().image(), p -> p.setProgressiveMode(ImageWriteParam.MODE_DEFAULT)));
        files.add(Drawing.file(
                "tiff", ByteOrder.BIG_ENDIAN, p -> {}, drawing.widened().image()));
        files.add(Drawing.file("tiff", drawing.image(), p -> {
            p.setTilingMode(ImageWriteParam.MODE_EXPLICIT);
            p.setTiling(16, 32, 0, 0);
        }));
        for (var format : List.of("png", "gif", "tiff")) {
            files.add(Drawing.file(format, drawing.indexed(), p -> {}));
        }
        files.add(Drawing.file("gif", drawing.indexed(), p -> p.setProgressiveMode(ImageWriteParam.MODE_DEFAULT)));
        files.add(Drawing.file("gif", drawing.indexed(), p -> p.setProgressiveMode(ImageWriteParam.MODE_DISABLED)));
        return files;
    }

    private static String digest(byte[] file) {
        var decoded = PixelReader.read(file, Limits.DEFAULT);
        assertThat(decoded).isInstanceOf(Decoded.Ok.class);
        return ((Decoded.Ok) decoded).pixelDigest().hex();
    }
}
