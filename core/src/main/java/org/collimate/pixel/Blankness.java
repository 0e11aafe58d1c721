// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.pixel;

import java.util.Arrays;

/// Whether a picture shows nothing: in every channel, alpha included, the largest and the smallest value differ by at
/// most a given range. Stops looking as soon as the answer is no, which in a real figure is after a few rows.
final class Blankness {
    private final int samples;
    private final int range;
    private final int[] low;
    private final int[] high;
    private boolean blank = true;

    Blankness(int samples, int range) {
        this.samples = samples;
        this.range = range;
        this.low = new int[samples];
        this.high = new int[samples];
        Arrays.fill(low, Integer.MAX_VALUE);
    }

    /// Looks at the next row: `count` samples of one byte.
    void row(byte[] row, int offset, int count) {
        for (int channel = 0; blank && channel < samples; channel++) {
            int least = low[channel];
            int most = high[channel];
            for (int i = offset + channel, end = offset + count; i < end; i += samples) {
                int value = row[i] & 0xff;
                least = Math.min(least, value);
                most = Math.max(most, value);
            }
            note(channel, least, most, range);
        }
    }

    /// Looks at the next row: `count` samples of two bytes, the most significant first.
    void wideRow(byte[] row, int offset, int count) {
        for (int channel = 0; blank && channel < samples; channel++) {
            int least = low[channel];
            int most = high[channel];
            for (int i = offset + 2 * channel, end = offset + 2 * count; i < end; i += 2 * samples) {
                int value = (row[i] & 0xff) << 8 | (row[i + 1] & 0xff);
                least = Math.min(least, value);
                most = Math.max(most, value);
            }
            note(channel, least, most, range * 257);
        }
    }

    private void note(int channel, int least, int most, int allowed) {
        low[channel] = least;
        high[channel] = most;
        blank = most - least <= allowed;
    }

    boolean isBlank() {
        return blank;
    }
}
