// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.pixel;

/// The strings that LZW codes of at most 12 bits stand for: each is an earlier string and one byte more.
///
/// What does not fit where it is written to is kept and comes first the next time.
final class LzwTable {
    private static final int CODES = 4096;

    private final short[] prefix = new short[CODES];
    private final byte[] last = new byte[CODES];
    private final byte[] first = new byte[CODES];
    private final short[] length = new short[CODES];
    private final byte[] kept = new byte[CODES + 1];
    private int keptFrom;
    private int keptTo;

    LzwTable() {
        // Codes of more than 8 bits occur as roots only in odd GIFs; they stand for their lowest 8 bits.
        for (int i = 0; i < CODES; i++) {
            last[i] = (byte) i;
            first[i] = (byte) i;
            length[i] = 1;
        }
    }

    /// Defines `code` as the string of `head` and the first byte of the string of `tail`.
    void add(int code, int head, int tail) {
        prefix[code] = (short) head;
        last[code] = first[tail];
        first[code] = first[head];
        length[code] = (short) (length[head] + 1);
    }

    /// Writes the string of `code` from `at` on, and keeps what would lie at `end` or beyond.
    ///
    /// @return where the next byte belongs, at most `end`
    int write(int code, byte[] out, int at, int end) {
        int count = length[code];
        if (count == 1) {
            out[at] = last[code];
            return at + 1;
        }
        if (count <= end - at) {
            copy(code, count, out, at);
            return at + count;
        }
        copy(code, count, kept, 0);
        keptFrom = 0;
        keptTo = count;
        return drain(out, at, end);
    }

    private void copy(int code, int count, byte[] out, int at) {
        int from = code;
        for (int i = at + count - 1; i > at; i--) {
            out[i] = last[from];
            from = prefix[from];
        }
        out[at] = last[from];
    }

    /// Writes what was kept, as far as it fits.
    ///
    /// @return where the next byte belongs
    int drain(byte[] out, int at, int end) {
        int count = Math.min(keptTo - keptFrom, end - at);
        System.arraycopy(kept, keptFrom, out, at, count);
        keptFrom += count;
        return at + count;
    }
}
