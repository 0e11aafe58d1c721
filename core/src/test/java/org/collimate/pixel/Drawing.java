// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.pixel;

import java.awt.Point;
import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.IntBinaryOperator;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.collimate.provenance.Sha256;

/// A picture of the tests: `samples[y][x][c]`, written to files by the JDK's writers and digested in a second way.
record Drawing(int[][][] samples, boolean wide) {
    /// A picture of 8 bits that is computed from column and row, channel by channel.
    static Drawing of(int width, int height, IntBinaryOperator... channels) {
        var samples = new int[height][width][channels.length];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                for (int c = 0; c < channels.length; c++) {
                    samples[y][x][c] = channels[c].applyAsInt(x, y) & 0xff;
                }
            }
        }
        return new Drawing(samples, false);
    }

    int height() {
        return samples.length;
    }

    int width() {
        return samples[0].length;
    }

    int channels() {
        return samples[0][0].length;
    }

    /// The same picture with 16 bits: each value times 257.
    Drawing widened() {
        return mapped(
                1,
                c -> {
                    for (int i = 0; i < c.length; i++) {
                        c[i] *= 257;
                    }
                },
                true);
    }

    /// The same picture with one more channel of this value.
    Drawing withChannel(int value) {
        return mapped(channels() + 1, c -> c[c.length - 1] = value, wide);
    }

    /// A grey picture in three equal channels.
    Drawing asColour() {
        return mapped(
                3,
                c -> {
                    c[1] = c[0];
                    c[2] = c[0];
                },
                wide);
    }

    private Drawing mapped(int atLeast, Consumer<int[]> change, boolean nowWide) {
        var changed = new int[height()][width()][];
        for (int y = 0; y < height(); y++) {
            for (int x = 0; x < width(); x++) {
                changed[y][x] = java.util.Arrays.copyOf(samples[y][x], Math.max(atLeast, channels()));
                change.accept(changed[y][x]);
            }
        }
        return new Drawing(changed, nowWide);
    }

    /// The digest as the documentation of [PixelDigest] describes it, computed pixel by pixel.
    Sha256 digest() {
        var out = new ByteArrayOutputStream();
        out.writeBytes(ByteBuffer.allocate(8).putInt(width()).putInt(height()).array());
        for (var row : samples) {
            boolean rowWide = false;
            boolean grey = true;
            boolean opaque = true;
            for (var pixel : row) {
                for (int value : pixel) {
                    rowWide |= wide && value % 257 != 0;
                }
                grey &= channels() < 3 || (pixel[0] == pixel[1] && pixel[0] == pixel[2]);
                opaque &= channels() % 2 == 1 || pixel[channels() - 1] == (wide ? 65535 : 255);
            }
            int colours = channels() < 3 || grey ? 1 : 3;
            out.write(colours + (opaque ? 0 : 1) + (rowWide ? 16 : 0));
            for (var pixel : row) {
                for (int c = 0; c < channels(); c++) {
                    boolean alpha = channels() % 2 == 0 && c == channels() - 1;
                    if (alpha ? opaque : c >= colours) {
                        continue;
                    }
                    if (rowWide) {
                        out.write(pixel[c] >> 8);
                        out.write(pixel[c]);
                    } else {
                        out.write(wide ? pixel[c] / 257 : pixel[c]);
                    }
                }
            }
        }
        return Sha256.of(out.toByteArray());
    }

    BufferedImage image() {
        int type = wide ? DataBuffer.TYPE_USHORT : DataBuffer.TYPE_BYTE;
        var raster = Raster.createInterleavedRaster(type, width(), height(), channels(), new Point());
        for (int y = 0; y < height(); y++) {
            for (int x = 0; x < width(); x++) {
                raster.setPixel(x, y, samples[y][x]);
            }
        }
        boolean alpha = channels() % 2 == 0;
        var colours = new ComponentColorModel(
                ColorSpace.getInstance(channels() < 3 ? ColorSpace.CS_GRAY : ColorSpace.CS_sRGB),
                alpha,
                false,
                alpha ? Transparency.TRANSLUCENT : Transparency.OPAQUE,
                type);
        return new BufferedImage(colours, raster, false, null);
    }

    /// The same picture with a palette. It must have at most 256 colours and no alpha.
    BufferedImage indexed() {
        int[] colours = java.util.Arrays.stream(samples)
                .flatMap(java.util.Arrays::stream)
                .mapToInt(Drawing::rgb)
                .distinct()
                .toArray();
        int bits = colours.length <= 2 ? 1 : colours.length <= 4 ? 2 : colours.length <= 16 ? 4 : 8;
        var map = java.util.Arrays.copyOf(colours, 1 << bits);
        var model = new IndexColorModel(bits, map.length, map, 0, false, -1, DataBuffer.TYPE_BYTE);
        var image = new BufferedImage(
                width(), height(), bits == 8 ? BufferedImage.TYPE_BYTE_INDEXED : BufferedImage.TYPE_BYTE_BINARY, model);
        for (int y = 0; y < height(); y++) {
            for (int x = 0; x < width(); x++) {
                int wanted = rgb(samples[y][x]);
                int index = java.util.stream.IntStream.range(0, colours.length)
                        .filter(i -> colours[i] == wanted)
                        .findFirst()
                        .orElseThrow();
                image.getRaster().setSample(x, y, 0, index);
            }
        }
        return image;
    }

    private static int rgb(int[] pixel) {
        return pixel.length < 3 ? pixel[0] * 0x010101 : pixel[0] << 16 | pixel[1] << 8 | pixel[2];
    }

    byte[] as(String format) {
        return file(format, image(), parameters -> {});
    }

    static byte[] file(String format, BufferedImage image, Consumer<ImageWriteParam> change) {
        return file(format, ByteOrder.LITTLE_ENDIAN, change, image);
    }

    /// Writes a file of one or more pages with the JDK's writer.
    static byte[] file(String format, ByteOrder order, Consumer<ImageWriteParam> change, BufferedImage... pages) {
        var bytes = new ByteArrayOutputStream();
        var writer = jdkWriter(format);
        try (var stream = new MemoryCacheImageOutputStream(bytes)) {
            if (format.equals("tiff")) {
                stream.setByteOrder(order);
            }
            writer.setOutput(stream);
            var parameters = writer.getDefaultWriteParam();
            change.accept(parameters);
            if (pages.length == 1) {
                writer.write(null, new IIOImage(pages[0], null, null), parameters);
            } else {
                writer.prepareWriteSequence(null);
                for (var page : pages) {
                    writer.writeToSequence(new IIOImage(page, null, null), parameters);
                }
                writer.endWriteSequence();
            }
        } catch (IOException e) {
            throw new AssertionError(format, e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static ImageWriter jdkWriter(String format) {
        var image = ImageTypeSpecifier.createFromBufferedImageType(BufferedImage.TYPE_BYTE_GRAY);
        var writers = ImageIO.getImageWriters(image, format.toLowerCase(Locale.ROOT));
        while (writers.hasNext()) {
            var writer = writers.next();
            if (writer.getClass().getName().startsWith("com.sun.")) {
                return writer;
            }
        }
        throw new AssertionError("the JDK writes no " + format);
    }

    static Consumer<ImageWriteParam> compression(String type) {
        return parameters -> {
            parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            parameters.setCompressionType(type);
        };
    }
}
