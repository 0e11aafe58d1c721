// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.volume;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/// Makes the headers of NIfTI-1 and NIfTI-2 single files, little-endian, with the orientation as sform (code 1,
/// scanner) and millimetres as unit.
final class NiftiBytes {
    private static final byte MILLIMETRES = 2;

    private NiftiBytes() {}

    /// The header and the four bytes that say that no extension follows.
    static byte[] header(Grid grid, StoredType type, boolean isSecond) {
        return isSecond ? second(grid, type) : first(grid, type);
    }

    private static byte[] first(Grid grid, StoredType type) {
        var out = ByteBuffer.allocate(352).order(ByteOrder.LITTLE_ENDIAN);
        out.putInt(0, 348);
        out.put(38, (byte) 'r');
        int[] sizes = {3, grid.sizeI(), grid.sizeJ(), grid.sizeK(), 1, 1, 1, 1};
        double[] pixdim = {1, grid.spacing(0), grid.spacing(1), grid.spacing(2), 1, 1, 1, 1};
        for (int i = 0; i < 8; i++) {
            out.putShort(40 + 2 * i, (short) sizes[i]);
            out.putFloat(76 + 4 * i, (float) pixdim[i]);
        }
        out.putShort(70, (short) code(type));
        out.putShort(72, (short) (8 * type.bytes()));
        out.putFloat(108, 352);
        out.putFloat(112, 1);
        out.put(123, MILLIMETRES);
        out.putShort(254, (short) 1);
        for (int i = 0; i < 12; i++) {
            out.putFloat(280 + 4 * i, (float) grid.toWorld().at(i / 4, i % 4));
        }
        out.put(344, "n+1\0".getBytes(StandardCharsets.US_ASCII));
        return out.array();
    }

    private static byte[] second(Grid grid, StoredType type) {
        var out = ByteBuffer.allocate(544).order(ByteOrder.LITTLE_ENDIAN);
        out.putInt(0, 540);
        out.put(4, "n+2\0\r\n\u001a\n".getBytes(StandardCharsets.US_ASCII));
        out.putShort(12, (short) code(type));
        out.putShort(14, (short) (8 * type.bytes()));
        long[] sizes = {3, grid.sizeI(), grid.sizeJ(), grid.sizeK(), 1, 1, 1, 1};
        double[] pixdim = {1, grid.spacing(0), grid.spacing(1), grid.spacing(2), 1, 1, 1, 1};
        for (int i = 0; i < 8; i++) {
            out.putLong(16 + 8 * i, sizes[i]);
            out.putDouble(104 + 8 * i, pixdim[i]);
        }
        out.putLong(168, 544);
        out.putDouble(176, 1);
        out.putInt(348, 1);
        for (int i = 0; i < 12; i++) {
            out.putDouble(400 + 8 * i, grid.toWorld().at(i / 4, i % 4));
        }
        out.putInt(500, MILLIMETRES);
        return out.array();
    }

    private static int code(StoredType type) {
        return switch (type) {
            case UINT8 -> 2;
            case INT16 -> 4;
            case INT32 -> 8;
            case FLOAT32 -> 16;
            case FLOAT64 -> 64;
            case RGB24 -> 128;
            case INT8 -> 256;
            case UINT16 -> 512;
            case UINT32 -> 768;
            case INT64 -> 1024;
            case UINT64 -> 1280;
            case RGBA32 -> 2304;
        };
    }
}
