// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.pixel;

/// The LZW of GIF (GIF89a, appendix F): codes become runs of palette indices.
final class GifStrings {
    private static final int MOST = 4096;

    private final GifBlocks blocks;
    private final LzwTable table = new LzwTable();
    private final int clear;
    private int width;
    private int next;
    private int previous = -1;

    GifStrings(GifBlocks blocks, int minimumBits) throws BrokenImage {
        if (minimumBits < 1 || minimumBits > 11) {
            throw new BrokenImage("gif-data", "the LZW code size is " + minimumBits + ", expected 2 to 8");
        }
        this.blocks = blocks;
        this.clear = 1 << minimumBits;
        reset();
    }

    private void reset() {
        width = Integer.numberOfTrailingZeros(clear) + 1;
        next = clear + 2;
        previous = -1;
    }

    /// Writes exactly `length` indices.
    void fill(byte[] out, int offset, int length) throws BrokenImage {
        int at = table.drain(out, offset, offset + length);
        int end = offset + length;
        while (at < end) {
            int code = blocks.next(width);
            if (code == clear) {
                reset();
            } else if (code == clear + 1) {
                throw new BrokenImage("gif-truncated", "the data of the first frame end before its last pixel");
            } else {
                at = write(code, out, at, end);
            }
        }
    }

    private int write(int code, byte[] out, int at, int end) throws BrokenImage {
        if (code > next || (code == next && previous < 0) || (previous < 0 && code > clear)) {
            throw new BrokenImage("gif-data", "LZW code " + code + " comes before it is defined");
        }
        if (previous >= 0 && next < MOST) {
            table.add(next, previous, code == next ? previous : code);
            next++;
            if (next == 1 << width && width < 12) {
                width++;
            }
        } else if (code == next) {
            throw new BrokenImage("gif-data", "LZW code " + code + " comes before it is defined");
        }
        previous = code;
        return table.write(code, out, at, end);
    }
}
