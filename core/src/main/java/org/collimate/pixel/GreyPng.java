// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.pixel;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/// Writes grey pictures as PNG (ISO/IEC 15948), 8 bits a pixel: the signature, one header, one block of pixels, the
/// end. Equal pixels make equal bytes on one JDK.
public final class GreyPng {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final int UP = 2;
    private static final int AVERAGE = 3;

    private GreyPng() {}

    /// A smooth picture, each pixel kept as its difference from the one above.
    ///
    /// @param grey row by row, 0 black to 255 white as unsigned bytes
    /// @throws IllegalArgumentException if there are more or fewer pixels than the sizes say
    public static byte[] of(int width, int height, byte[] grey) {
        check(width, height, grey);
        var rows = new byte[(width + 1) * height];
        for (int row = 0; row < height; row++) {
            int at = row * (width + 1);
            rows[at++] = (byte) (row == 0 ? 0 : UP);
            for (int column = 0; column < width; column++) {
                int above = row == 0 ? 0 : grey[(row - 1) * width + column];
                rows[at++] = (byte) (grey[row * width + column] - above);
            }
        }
        return png(width, height, rows, 6);
    }

    /// A picture with noise, which makes every filter about equally good; the mean of the left and the upper neighbour
    /// is the best of them then, and more effort of the packer gains nothing.
    ///
    /// @param grey row by row, 0 black to 255 white as unsigned bytes
    /// @throws IllegalArgumentException if there are more or fewer pixels than the sizes say
    public static byte[] ofNoisy(int width, int height, byte[] grey) {
        check(width, height, grey);
        var rows = new byte[(width + 1) * height];
        for (int row = 0, at = 0; row < height; row++) {
            rows[at++] = AVERAGE;
            for (int column = 0; column < width; column++) {
                int i = row * width + column;
                int left = column == 0 ? 0 : grey[i - 1] & 0xff;
                int above = row == 0 ? 0 : grey[i - width] & 0xff;
                rows[at++] = (byte) (grey[i] - (left + above) / 2);
            }
        }
        return png(width, height, rows, 4);
    }

    private static void check(int width, int height, byte[] grey) {
        if (width < 1 || height < 1 || (long) width * height != grey.length) {
            throw new IllegalArgumentException("a picture of " + width + "x" + height + " has " + (long) width * height
                    + " pixels, found " + grey.length);
        }
    }

    private static byte[] png(int width, int height, byte[] filtered, int effort) {
        var out = new ByteArrayOutputStream(filtered.length / 2 + 100);
        out.writeBytes(SIGNATURE);
        var header = ByteBuffer.allocate(13).putInt(width).putInt(height).put((byte) 8);
        chunk(out, "IHDR", header.array());
        chunk(out, "IDAT", packed(filtered, effort));
        chunk(out, "IEND", new byte[0]);
        return out.toByteArray();
    }

    private static byte[] packed(byte[] rows, int effort) {
        try (var deflater = new Deflater(effort)) {
            deflater.setInput(rows);
            deflater.finish();
            var out = new ByteArrayOutputStream(rows.length / 2);
            var piece = new byte[1 << 16];
            while (!deflater.finished()) {
                out.write(piece, 0, deflater.deflate(piece));
            }
            return out.toByteArray();
        }
    }

    private static void chunk(ByteArrayOutputStream out, String type, byte[] content) {
        var name = type.getBytes(StandardCharsets.US_ASCII);
        var sum = new CRC32();
        sum.update(name);
        sum.update(content);
        out.writeBytes(ByteBuffer.allocate(4).putInt(content.length).array());
        out.writeBytes(name);
        out.writeBytes(content);
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
    }
}
