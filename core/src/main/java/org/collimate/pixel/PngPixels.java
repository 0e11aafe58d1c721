// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.pixel;

/// Turns the stored samples of a PNG's row into what they show: small grey samples to 8 bits, indices to colours, a
/// colour key to an alpha.
final class PngPixels {
    private final PngHeader header;
    private final byte[] row;
    private final byte[] samples;

    PngPixels(PngHeader header, int width) {
        this.header = header;
        this.row = new byte[Math.multiplyExact(width, header.layout().samples() * header.bytesPerSample())];
        this.samples = header.bits() < 8 ? new byte[width] : new byte[0];
    }

    /// Whether the stored samples are what is shown.
    boolean isIdentity() {
        return header.bits() >= 8 && header.colourKey().length == 0 && header.colourType() != PngHeader.INDEXED;
    }

    /// The row that [#convert] wrote.
    byte[] row() {
        return row;
    }

    void convert(byte[] stored, int offset, int count) {
        byte[] from = stored;
        int at = offset;
        if (header.bits() < 8) {
            int scale = header.palette().isEmpty() && header.colourKey().length == 0
                    ? SmallSamples.scale(header.bits())
                    : 1;
            SmallSamples.unpack(stored, offset, header.bits(), count, scale, samples);
            from = samples;
            at = 0;
        }
        if (header.palette().isPresent()) {
            header.palette().get().expand(from, at, count, row);
        } else if (header.colourKey().length == 0) {
            System.arraycopy(from, at, row, 0, count * header.channels() * header.bytesPerSample());
        } else if (header.bits() == 16) {
            addWideAlpha(from, at, count);
        } else {
            addAlpha(from, at, count);
        }
    }

    /// The key is compared with the stored value, before a small sample is scaled.
    private void addAlpha(byte[] from, int at, int count) {
        int[] key = header.colourKey();
        int channels = key.length;
        int scale = header.bits() < 8 ? SmallSamples.scale(header.bits()) : 1;
        int to = 0;
        for (int i = 0; i < count; i++) {
            boolean match = true;
            for (int c = 0; c < channels; c++) {
                int value = from[at + i * channels + c] & 0xff;
                match &= value == key[c];
                row[to++] = (byte) (value * scale);
            }
            row[to++] = (byte) (match ? 0 : 255);
        }
    }

    private void addWideAlpha(byte[] from, int at, int count) {
        int[] key = header.colourKey();
        int channels = key.length;
        int to = 0;
        int next = at;
        for (int i = 0; i < count; i++) {
            boolean match = true;
            for (int c = 0; c < channels; c++) {
                match &= ((from[next] & 0xff) << 8 | (from[next + 1] & 0xff)) == key[c];
                row[to++] = from[next++];
                row[to++] = from[next++];
            }
            byte alpha = (byte) (match ? 0 : 255);
            row[to++] = alpha;
            row[to++] = alpha;
        }
    }
}
