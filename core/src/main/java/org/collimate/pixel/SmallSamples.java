// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.pixel;

/// Samples of fewer than 8 bits, packed into bytes with the first in the highest bits, as PNG and TIFF have them.
final class SmallSamples {
    private SmallSamples() {}

    /// Writes one byte a sample: the value itself times `scale`. `bits` is 1, 2 or 4 (8 copies).
    static void unpack(byte[] packed, int offset, int bits, int count, int scale, byte[] out) {
        if (bits == 8) {
            System.arraycopy(packed, offset, out, 0, count);
            return;
        }
        int perByte = 8 / bits;
        int mask = (1 << bits) - 1;
        for (int i = 0; i < count; i++) {
            int shift = 8 - bits * (i % perByte + 1);
            out[i] = (byte) (((packed[offset + i / perByte] >>> shift) & mask) * scale);
        }
    }

    /// What a grey value of so many bits is multiplied with to fill 8: 255, 85, 17 or 1.
    static int scale(int bits) {
        return 255 / ((1 << bits) - 1);
    }
}
