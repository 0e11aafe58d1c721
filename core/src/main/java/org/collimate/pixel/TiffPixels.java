// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.pixel;

import java.util.Optional;

/// Turns the stored samples of a TIFF's row into what they show: the predictor undone, white-is-zero inverted, indices
/// made colours, samples without a meaning left out, 16 bits with the most significant byte first.
final class TiffPixels {
    private final TiffHeader header;
    private final Optional<Palette> palette;
    private final byte[] row;
    private final byte[] small;

    TiffPixels(TiffHeader header, Optional<Palette> palette) {
        this.header = header;
        this.palette = palette;
        this.row =
                new byte[Math.multiplyExact(header.width(), header.layout().samples() * (header.bits() > 8 ? 2 : 1))];
        this.small = new byte[header.bits() < 8 ? header.width() : 0];
    }

    /// The row that [#convert] wrote.
    byte[] row() {
        return row;
    }

    boolean isWide() {
        return header.bits() == 16;
    }

    /// Whether the stored bytes are what is shown.
    boolean isIdentity() {
        return header.bits() == 8
                && header.photometric() != TiffHeader.WHITE_IS_ZERO
                && palette.isEmpty()
                && header.samples() == header.layout().samples();
    }

    /// Adds to each sample the one to its left (TIFF 6.0, section 14), in place. `step` is the number of samples a
    /// pixel.
    void undoPredictor(byte[] bytes, int offset, int length, int step) {
        if (header.predictor() != 2) {
            return;
        }
        if (header.bits() == 8) {
            for (int i = offset + step, end = offset + length; i < end; i++) {
                bytes[i] += bytes[i - step];
            }
            return;
        }
        int high = header.bigEndian() ? 0 : 1;
        int low = 1 - high;
        for (int i = offset + 2 * step, end = offset + length - 1; i < end; i += 2) {
            int left = (bytes[i - 2 * step + high] & 0xff) << 8 | (bytes[i - 2 * step + low] & 0xff);
            int sum = ((bytes[i + high] & 0xff) << 8 | (bytes[i + low] & 0xff)) + left;
            bytes[i + high] = (byte) (sum >>> 8);
            bytes[i + low] = (byte) sum;
        }
    }

    /// Converts a row whose samples are interleaved.
    void convert(byte[] stored, int offset) {
        int width = header.width();
        if (palette.isPresent()) {
            byte[] indices = stored;
            int at = offset;
            if (header.bits() < 8) {
                SmallSamples.unpack(stored, offset, header.bits(), width, 1, small);
                indices = small;
                at = 0;
            }
            palette.get().expand(indices, at, width, row);
            return;
        }
        if (header.bits() < 8) {
            SmallSamples.unpack(stored, offset, header.bits(), width, SmallSamples.scale(header.bits()), row);
        } else if (header.bits() == 8) {
            pick(stored, offset);
        } else {
            pickWide(stored, offset);
        }
        if (header.photometric() == TiffHeader.WHITE_IS_ZERO) {
            invert();
        }
    }

    private void pick(byte[] stored, int offset) {
        int kept = header.layout().samples();
        int step = header.samples();
        int to = 0;
        for (int i = 0, from = offset; i < header.width(); i++, from += step) {
            for (int c = 0; c < kept; c++) {
                row[to++] = stored[from + c];
            }
        }
    }

    private void pickWide(byte[] stored, int offset) {
        int kept = header.layout().samples();
        int step = 2 * header.samples();
        int high = header.bigEndian() ? 0 : 1;
        int to = 0;
        for (int i = 0, from = offset; i < header.width(); i++, from += step) {
            for (int c = 0; c < 2 * kept; c += 2) {
                row[to++] = stored[from + c + high];
                row[to++] = stored[from + c + 1 - high];
            }
        }
    }

    /// The alpha of a grey picture stays as it is.
    private void invert() {
        int sampleBytes = header.bits() > 8 ? 2 : 1;
        int step = header.layout().samples() * sampleBytes;
        for (int i = 0; i < row.length; i += step) {
            for (int b = 0; b < sampleBytes; b++) {
                row[i + b] = (byte) ~row[i + b];
            }
        }
    }
}
