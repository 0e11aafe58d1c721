// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.pixel;

/// The bits of a chain of GIF data blocks, the least significant first.
final class GifBlocks {
    private final byte[] file;
    private int at;
    private int blockLeft;
    private int bits;
    private int bitCount;

    /// `at` is where the first block's length stands.
    GifBlocks(byte[] file, int at) {
        this.file = file;
        this.at = at;
    }

    /// The next `count` bits, at most 12.
    int next(int count) throws BrokenImage {
        while (bitCount < count) {
            if (blockLeft == 0) {
                blockLeft = at < file.length ? file[at++] & 0xff : 0;
            }
            // A block that is cut off is not used, as in Pillow, even if the bits we want are there.
            if (blockLeft == 0 || blockLeft > file.length - at) {
                throw new BrokenImage("gif-truncated", "the data of the first frame end before its last pixel");
            }
            bits |= (file[at++] & 0xff) << bitCount;
            bitCount += 8;
            blockLeft--;
        }
        int value = bits & ((1 << count) - 1);
        bits >>>= count;
        bitCount -= count;
        return value;
    }
}
