// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.testing;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/// Small pictures made byte by byte, and real ones made unique without touching a pixel.
public final class TinyPictures {
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

    private TinyPictures() {}

    /// A grey PNG of noise, another one for every seed.
    public static byte[] png(int width, int height, long seed) {
        var random = new Random(seed);
        var rows = new byte[(width + 1) * height];
        random.nextBytes(rows);
        for (int y = 0; y < height; y++) {
            rows[y * (width + 1)] = 0;
        }
        var header = ByteBuffer.allocate(13);
        header.putInt(width)
                .putInt(height)
                .put((byte) 8)
                .put((byte) 0)
                .put((byte) 0)
                .put((byte) 0)
                .put((byte) 0);
        var out = new ByteArrayOutputStream();
        out.writeBytes(PNG);
        chunk(out, "IHDR", header.array());
        chunk(out, "IDAT", deflate(rows));
        chunk(out, "IEND", new byte[0]);
        return out.toByteArray();
    }

    /// A GIF of one black pixel with a comment: what a thumbnail is to a matcher.
    public static byte[] gif(String comment) {
        var text = comment.getBytes(StandardCharsets.ISO_8859_1);
        var out = new ByteArrayOutputStream();
        out.writeBytes("GIF89a".getBytes(StandardCharsets.ISO_8859_1));
        out.writeBytes(new byte[] {1, 0, 1, 0, (byte) 0x80, 0, 0, 0, 0, 0, (byte) 0xff, (byte) 0xff, (byte) 0xff});
        out.writeBytes(new byte[] {0x21, (byte) 0xfe, (byte) text.length});
        out.writeBytes(text);
        out.write(0);
        out.writeBytes(new byte[] {0x2c, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0, 0x3b});
        return out.toByteArray();
    }

    /// The same picture with a comment, so that its digest is its own; a kind of file that is not JPEG or PNG as it is.
    public static byte[] unique(byte[] picture, String comment) {
        var text = comment.getBytes(StandardCharsets.ISO_8859_1);
        var out = new ByteArrayOutputStream();
        if ((picture[0] & 0xff) == 0xff && (picture[1] & 0xff) == 0xd8) {
            out.write(picture, 0, 2);
            int length = text.length + 2;
            out.writeBytes(new byte[] {(byte) 0xff, (byte) 0xfe, (byte) (length >> 8), (byte) length});
            out.writeBytes(text);
            out.write(picture, 2, picture.length - 2);
            return out.toByteArray();
        }
        if (Arrays.equals(picture, 0, 8, PNG, 0, 8)) {
            int end = 8 + 25;
            out.write(picture, 0, end);
            chunk(out, "tEXt", ("Comment\0" + comment).getBytes(StandardCharsets.ISO_8859_1));
            out.write(picture, end, picture.length - end);
            return out.toByteArray();
        }
        return picture;
    }

    private static byte[] deflate(byte[] bytes) {
        try (var deflater = new Deflater(1)) {
            deflater.setInput(bytes);
            deflater.finish();
            var out = new ByteArrayOutputStream();
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
