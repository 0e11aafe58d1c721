// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.benchmarks;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import javax.imageio.ImageIO;

/// Invented pictures. The same seed gives the same pixels, another seed others.
enum Pictures {
    /// Grey PNG of noise, sides even over 48 to 96 pixels, about 5 kB.
    TINY("png") {
        @Override
        byte[] make(long seed, String comment) {
            var random = new SplittableRandom(seed);
            int width = 48 + random.nextInt(49);
            int height = 48 + random.nextInt(49);
            var rows = new byte[(width + 1) * height];
            random.nextBytes(rows);
            for (int y = 0; y < height; y++) {
                rows[y * (width + 1)] = 0;
            }
            return png(width, height, rows, comment);
        }
    },

    /// Grey JPEG of 512 x 512 pixels, smooth shapes with some grain, about 60 kB.
    PHOTO("jpg") {
        @Override
        byte[] make(long seed, String comment) throws IOException {
            var random = new SplittableRandom(seed);
            var image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_BYTE_GRAY);
            var pixels = ((java.awt.image.DataBufferByte) image.getRaster().getDataBuffer()).getData();
            int slopeX = 1 + random.nextInt(5);
            int slopeY = 1 + random.nextInt(5);
            var grain = new byte[SIDE * SIDE];
            random.nextBytes(grain);
            for (int y = 0; y < SIDE; y++) {
                for (int x = 0; x < SIDE; x++) {
                    int shape = (slopeX * x ^ slopeY * y) >> 3 & 0x7f;
                    pixels[y * SIDE + x] = (byte) (40 + shape + (grain[y * SIDE + x] >> 4));
                }
            }
            var out = new ByteArrayOutputStream();
            ImageIO.write(image, "jpg", out);
            return commented(out.toByteArray(), comment);
        }
    };

    private static final int SIDE = 512;
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

    private final String ending;

    Pictures(String ending) {
        this.ending = ending;
    }

    /// What the files' names end in.
    String ending() {
        return ending;
    }

    /// A picture whose pixels stand on the seed alone; the comment makes the file another one.
    abstract byte[] make(long seed, String comment) throws IOException;

    private static byte[] commented(byte[] jpeg, String comment) {
        var text = comment.getBytes(StandardCharsets.ISO_8859_1);
        return ByteBuffer.allocate(jpeg.length + text.length + 4)
                .put(jpeg, 0, 2)
                .putShort((short) 0xfffe)
                .putShort((short) (text.length + 2))
                .put(text)
                .put(jpeg, 2, jpeg.length - 2)
                .array();
    }

    private static byte[] png(int width, int height, byte[] rows, String comment) {
        var out = new ByteArrayOutputStream(rows.length + 200);
        out.writeBytes(PNG);
        var header = ByteBuffer.allocate(13).putInt(width).putInt(height).put(8, (byte) 8);
        chunk(out, "IHDR", header.array());
        chunk(out, "tEXt", ("Comment\0" + comment).getBytes(StandardCharsets.ISO_8859_1));
        chunk(out, "IDAT", deflate(rows));
        chunk(out, "IEND", new byte[0]);
        return out.toByteArray();
    }

    private static byte[] deflate(byte[] bytes) {
        try (var deflater = new Deflater(1)) {
            deflater.setInput(bytes);
            deflater.finish();
            var out = new ByteArrayOutputStream(bytes.length + 100);
            var buffer = new byte[8192];
            while (!deflater.finished()) {
                out.write(buffer, 0, deflater.deflate(buffer));
            }
            return out.toByteArray();
        }
    }

    private static void chunk(ByteArrayOutputStream out, String type, byte[] data) {
        var name = type.getBytes(StandardCharsets.ISO_8859_1);
        var crc = new CRC32();
        crc.update(name);
        crc.update(data);
        out.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
        out.writeBytes(name);
        out.writeBytes(data);
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }
}
