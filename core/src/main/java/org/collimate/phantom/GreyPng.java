// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.phantom;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/// Writes grey pictures of 8 bits as PNG (ISO/IEC 15948). The same pixels give the same bytes on one JDK.
public final class GreyPng {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final int AVERAGE = 3;

    private GreyPng() {}

    /// @param pixels row by row from the top
    public static byte[] of(byte[] pixels, int columns, int rows) {
        var filtered = new byte[(columns + 1) * rows];
        // Noise makes every filter about equally good; the mean of left and upper neighbour is the best of them here.
        for (int row = 0, to = 0; row < rows; row++) {
            filtered[to++] = AVERAGE;
            for (int column = 0; column < columns; column++) {
                int i = row * columns + column;
                int left = column == 0 ? 0 : pixels[i - 1] & 0xff;
                int up = row == 0 ? 0 : pixels[i - columns] & 0xff;
                filtered[to++] = (byte) (pixels[i] - (left + up) / 2);
            }
        }
        var header = ByteBuffer.allocate(13);
        header.putInt(columns).putInt(rows).put((byte) 8).put(new byte[4]);
        var out = new ByteArrayOutputStream(filtered.length / 2 + 100);
        out.writeBytes(SIGNATURE);
        chunk(out, "IHDR", header.array());
        chunk(out, "IDAT", deflated(filtered));
        chunk(out, "IEND", new byte[0]);
        return out.toByteArray();
    }

    private static byte[] deflated(byte[] bytes) {
        try (var deflater = new Deflater(4)) {
            deflater.setInput(bytes);
            deflater.finish();
            var out = new ByteArrayOutputStream(bytes.length / 2);
            var buffer = new byte[1 << 16];
            while (!deflater.finished()) {
                out.write(buffer, 0, deflater.deflate(buffer));
            }
            return out.toByteArray();
        }
    }

    private static void chunk(ByteArrayOutputStream out, String type, byte[] body) {
        var name = type.getBytes(StandardCharsets.US_ASCII);
        var crc = new CRC32();
        crc.update(name);
        crc.update(body);
        out.writeBytes(ByteBuffer.allocate(4).putInt(body.length).array());
        out.writeBytes(name);
        out.writeBytes(body);
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }
}
