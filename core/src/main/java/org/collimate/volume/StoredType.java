// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.volume;

import java.nio.ByteBuffer;

/// How one voxel is stored in a file.
public enum StoredType {
    UINT8(1),
    INT8(1),
    INT16(2),
    UINT16(2),
    INT32(4),
    UINT32(4),
    INT64(8),
    UINT64(8),
    FLOAT32(4),
    FLOAT64(8),
    /// Red, green, blue, a byte each.
    RGB24(3),
    /// Red, green, blue, opacity, a byte each.
    RGBA32(4);

    private final int bytes;

    StoredType(int bytes) {
        this.bytes = bytes;
    }

    public int bytes() {
        return bytes;
    }

    public boolean isColour() {
        return this == RGB24 || this == RGBA32;
    }

    /// Whether every value fits 16 bits with sign.
    boolean fitsShort() {
        return this == UINT8 || this == INT8 || this == INT16;
    }

    /// The next number of a buffer; not for colours.
    double number(ByteBuffer in) {
        return switch (this) {
            case UINT8 -> in.get() & 0xff;
            case INT8 -> in.get();
            case INT16 -> in.getShort();
            case UINT16 -> in.getShort() & 0xffff;
            case INT32 -> in.getInt();
            case UINT32 -> in.getInt() & 0xffff_ffffL;
            case INT64 -> in.getLong();
            case UINT64 -> {
                long bits = in.getLong();
                // Halved to fit, without losing the last bit to rounding.
                yield bits >= 0 ? bits : ((bits >>> 1) | (bits & 1)) * 2.0;
            }
            case FLOAT32 -> in.getFloat();
            case FLOAT64 -> in.getDouble();
            case RGB24, RGBA32 -> throw new IllegalArgumentException("a colour is no number");
        };
    }
}
