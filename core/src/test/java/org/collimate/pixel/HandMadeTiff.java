// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.pixel;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.DeflaterOutputStream;

/// TIFF files that no writer at hand makes, put together tag by tag.
final class HandMadeTiff {
    private HandMadeTiff() {}

    /// Little-endian, one strip, deflate, predictor 2.
    static byte[] deflatedWithPredictor(Drawing drawing) {
        int bytes = drawing.wide() ? 2 : 1;
        var raw = ByteBuffer.allocate(drawing.width() * drawing.height() * drawing.channels() * bytes)
                .order(ByteOrder.LITTLE_ENDIAN);
        for (var row : drawing.samples()) {
            for (int x = 0; x < row.length; x++) {
                for (int c = 0; c < drawing.channels(); c++) {
                    int difference = row[x][c] - (x == 0 ? 0 : row[x - 1][c]);
                    if (drawing.wide()) {
                        raw.putShort((short) difference);
                    } else {
                        raw.put((byte) difference);
                    }
                }
            }
        }
        var packed = new ByteArrayOutputStream();
        try (var deflater = new DeflaterOutputStream(packed)) {
            deflater.write(raw.array());
        } catch (java.io.IOException e) {
            throw new AssertionError(e);
        }
        return file(packed.toByteArray(), new int[][] {
            {256, drawing.width()},
            {257, drawing.height()},
            {258, 8 * bytes},
            {259, 8},
            {262, drawing.channels() == 1 ? 1 : 2},
            {277, drawing.channels()},
            {278, drawing.height()},
            {317, 2}
        });
    }

    /// Grey, not compressed, 0 is white.
    static byte[] whiteIsZero(Drawing drawing) {
        var raw = new ByteArrayOutputStream();
        for (var row : drawing.samples()) {
            for (var pixel : row) {
                raw.write(255 - pixel[0]);
            }
        }
        return file(raw.toByteArray(), new int[][] {
            {256, drawing.width()}, {257, drawing.height()}, {258, 8}, {262, 0}, {278, drawing.height()}
        });
    }

    /// A header that states a size, and nothing else.
    static byte[] ofSize(int width, int height) {
        return file(new byte[4], new int[][] {{256, width}, {257, height}, {258, 8}, {262, 1}});
    }

    /// One strip after the header, and these tags, all of one whole number.
    private static byte[] file(byte[] strip, int[][] tags) {
        int count = tags.length + 2;
        int data = 8 + 2 + 12 * count + 4;
        var out = ByteBuffer.allocate(data + strip.length).order(ByteOrder.LITTLE_ENDIAN);
        out.put((byte) 'I').put((byte) 'I').putShort((short) 42).putInt(8).putShort((short) count);
        for (var tag : tags) {
            out.putShort((short) tag[0]).putShort((short) 4).putInt(1).putInt(tag[1]);
        }
        out.putShort((short) 273).putShort((short) 4).putInt(1).putInt(data);
        out.putShort((short) 279).putShort((short) 4).putInt(1).putInt(strip.length);
        return out.putInt(0).put(strip).array();
    }
}
