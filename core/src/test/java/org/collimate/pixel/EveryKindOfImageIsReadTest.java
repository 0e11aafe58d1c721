// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.pixel;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Point;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteOrder;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.collimate.sample.Shape;
import org.junit.jupiter.api.Test;

/// Shapes, bits, pages and pixels of the kinds of file that articles come with.
class EveryKindOfImageIsReadTest {
    private static final Drawing COLOUR = Drawing.of(70, 50, (x, y) -> 3 * x, (x, y) -> 4 * y, (x, y) -> x + y);
    private static final Drawing GREY = Drawing.of(70, 50, (x, y) -> 2 * x + y);

    @Test
    void theShapeIsHeightWidthAndStoredChannels() {
        assertThat(read(GREY.as("png")).shape()).isEqualTo(new Shape(List.of(50, 70)));
        assertThat(read(COLOUR.as("png")).shape()).isEqualTo(new Shape(List.of(50, 70, 3)));
        assertThat(read(COLOUR.withChannel(9).as("png")).shape()).isEqualTo(new Shape(List.of(50, 70, 4)));
        assertThat(read(GREY.withChannel(9).as("png")).shape()).isEqualTo(new Shape(List.of(50, 70, 2)));
        var indexed = Drawing.of(70, 50, (x, y) -> x / 20, (x, y) -> y / 20, (x, y) -> 0)
                .indexed();
        assertThat(read(Drawing.file("gif", indexed, p -> {})).shape()).isEqualTo(new Shape(List.of(50, 70)));
    }

    @Test
    void theBitsAreThoseOfTheFile() {
        assertThat(read(COLOUR.widened().as("tiff")).bits()).isEqualTo(16);
        assertThat(read(COLOUR.as("jpeg")).bits()).isEqualTo(8);
        var blackAndWhite = Drawing.of(70, 50, (x, y) -> x > y ? 255 : 0);
        var bilevel = read(Drawing.file("png", blackAndWhite.indexed(), p -> {}));
        assertThat(bilevel.bits()).isEqualTo(1);
        assertThat(bilevel.pixelDigest()).isEqualTo(blackAndWhite.digest());
    }

    @Test
    void faxAndJpegInsideATiffAreRead() {
        var blackAndWhite = Drawing.of(70, 50, (x, y) -> x > y ? 255 : 0);
        for (var type : List.of("CCITT RLE", "CCITT T.4", "CCITT T.6")) {
            var fax = Drawing.file("tiff", blackAndWhite.indexed(), Drawing.compression(type));
            assertThat(read(fax).pixelDigest()).as(type).isEqualTo(blackAndWhite.digest());
        }
        var jpeg = read(Drawing.file("tiff", COLOUR.image(), Drawing.compression("JPEG")));
        assertThat(jpeg.shape()).isEqualTo(new Shape(List.of(50, 70, 3)));
    }

    @Test
    void theHorizontalPredictorIsUndoneForEightAndSixteenBits() {
        for (var drawing : List.of(COLOUR, COLOUR.widened(), GREY.widened())) {
            drawing.samples()[3][5][0] = 77;
            var file = HandMadeTiff.deflatedWithPredictor(drawing);
            assertThat(read(file).pixelDigest()).isEqualTo(drawing.digest());
        }
    }

    @Test
    void aJpegShowsWhatTheJdkShows() throws IOException {
        for (var mode : List.of(ImageWriteParam.MODE_DISABLED, ImageWriteParam.MODE_DEFAULT)) {
            for (var drawing : List.of(GREY, COLOUR)) {
                var file = Drawing.file("jpeg", drawing.image(), p -> p.setProgressiveMode(mode));
                assertThat(read(file).pixelDigest())
                        .isEqualTo(shown(file, drawing.channels()).digest());
            }
        }
    }

    @Test
    void aJpegOfFourInksKeepsThem() throws IOException {
        var raster = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, 64, 48, 4, new Point());
        raster.setPixels(0, 0, 64, 48, new int[64 * 48 * 4]);
        raster.setPixel(9, 9, new int[] {255, 0, 255, 0});
        var bytes = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var stream = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(stream);
            writer.write(null, new IIOImage(raster, null, null), null);
        }
        var inks = read(bytes.toByteArray());

        assertThat(inks.shape()).isEqualTo(new Shape(List.of(48, 64, 4)));
        assertThat(inks.blank()).isFalse();
    }

    @Test
    void theFirstPageOfATiffAndTheFirstFrameOfAnAnimationCount() {
        var other = Drawing.of(20, 90, (x, y) -> x * y).image();
        var tiff = read(Drawing.file("tiff", ByteOrder.BIG_ENDIAN, p -> {}, COLOUR.image(), other, other));
        assertThat(tiff.pages()).isEqualTo(3);
        assertThat(tiff.pixelDigest()).isEqualTo(COLOUR.digest());
        assertThat(tiff.remarks()).containsExactly("image-pages");

        var few = Drawing.of(70, 50, (x, y) -> x / 10 * 20, (x, y) -> y / 10 * 20, (x, y) -> 0);
        var frame = Drawing.of(70, 50, (x, y) -> x / 10 * 20).indexed();
        var gif = read(Drawing.file("gif", ByteOrder.LITTLE_ENDIAN, p -> {}, few.indexed(), frame));
        assertThat(gif.pages()).isEqualTo(2);
        assertThat(gif.pixelDigest()).isEqualTo(few.digest());
        assertThat(gif.remarks()).containsExactly("image-pages");
    }

    @Test
    void whiteIsZeroIsInverted() {
        assertThat(read(HandMadeTiff.whiteIsZero(GREY)).pixelDigest()).isEqualTo(GREY.digest());
    }

    @Test
    void applicationSegmentsOfAJpegCannotTroubleTheDecoder() {
        var plain = COLOUR.as("jpeg");
        var noise = new ByteArrayOutputStream();
        noise.write(plain, 0, 2);
        // A colour profile and an EXIF block that are neither.
        for (int marker : new int[] {0xe1, 0xe2, 0xed, 0xfe}) {
            noise.writeBytes(new byte[] {-1, (byte) marker, 0, 16});
            noise.writeBytes("ICC_PROFILE\0\1\1".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
        }
        noise.write(plain, 2, plain.length - 2);

        assertThat(read(noise.toByteArray()).pixelDigest())
                .isEqualTo(read(plain).pixelDigest());
    }

    private static Drawing shown(byte[] file, int channels) throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(file));
        var drawing = Drawing.of(image.getWidth(), image.getHeight(), new java.util.function.IntBinaryOperator[] {
            (x, y) -> image.getRaster().getSample(x, y, 0)
        });
        if (channels == 1) {
            return drawing;
        }
        return Drawing.of(
                image.getWidth(),
                image.getHeight(),
                (x, y) -> image.getRaster().getSample(x, y, 0),
                (x, y) -> image.getRaster().getSample(x, y, 1),
                (x, y) -> image.getRaster().getSample(x, y, 2));
    }

    private static Decoded.Ok read(byte[] file) {
        var decoded = PixelReader.read(file, Limits.DEFAULT);
        assertThat(decoded).isInstanceOf(Decoded.Ok.class);
        return (Decoded.Ok) decoded;
    }
}
