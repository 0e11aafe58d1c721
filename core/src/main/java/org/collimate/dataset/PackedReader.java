// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.dataset;

import java.nio.charset.StandardCharsets;

/// Takes out what [PackedBytes] collected, in the same order. The array is shared, not copied. Used by one thread.
///
/// The bytes are a run's own: what does not fit means that they were altered, and any of this may then throw an
/// [IndexOutOfBoundsException].
final class PackedReader {
    private final byte[] bytes;
    private int position;

    PackedReader(byte[] bytes, int position) {
        this.bytes = bytes;
        this.position = position;
    }

    byte[] bytes() {
        return bytes;
    }

    int position() {
        return position;
    }

    boolean flag() {
        return bytes[position++] != 0;
    }

    long number() {
        long number = 0;
        for (int shift = 0; ; shift += 7) {
            byte next = bytes[position++];
            number |= (next & 0x7fL) << shift;
            if (next >= 0) {
                return number >>> 1 ^ -(number & 1);
            }
        }
    }

    double real() {
        long bits = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            bits = bits << 8 | bytes[position++] & 0xff;
        }
        return Double.longBitsToDouble(bits);
    }

    /// Passes over a text; it lies before [#position()] then.
    ///
    /// @return how many bytes it has
    int skipText() {
        int length = Math.toIntExact(number());
        position += length;
        return length;
    }

    String text() {
        int length = skipText();
        return new String(bytes, position - length, length, StandardCharsets.UTF_8);
    }
}
