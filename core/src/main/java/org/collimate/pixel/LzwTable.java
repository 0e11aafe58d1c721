// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.pixel;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// The strings that LZW codes of at most 12 bits stand for: each is an earlier string and one byte more.
///
/// A string is kept as pieces of eight bytes from its start: its code has the last piece and names the code whose
/// string ends before that piece. So most strings are written by one store. What does not fit where it is written to
/// is kept and comes first the next time.
final class LzwTable {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int CODES = 4096;

    private final long[] piece = new long[CODES];
    private final byte[] first = new byte[CODES];
    private final short[] before = new short[CODES];
    private final short[] length = new short[CODES];
    private byte[] kept = {};
    private int keptFrom;
    private int keptTo;

    LzwTable() {
        // Codes of more than 8 bits occur as roots only in odd GIFs; they stand for their lowest 8 bits.
        for (int i = 0; i < CODES; i++) {
            piece[i] = i & 0xff;
            first[i] = (byte) i;
            length[i] = 1;
        }
    }

    /// Defines `code` as the string of `head` and the first byte of the string of `tail`.
    void add(int code, int head, int tail) {
        int count = length[head];
        long next = first[tail] & 0xff;
        if ((count & 7) == 0) {
            before[code] = (short) head;
            piece[code] = next;
        } else {
            before[code] = before[head];
            piece[code] = piece[head] | next << 8 * (count & 7);
        }
        first[code] = first[head];
        length[code] = (short) (count + 1);
    }

    /// Writes the string of `code` from `at` on, and keeps what would lie at `end` or beyond.
    ///
    /// @return where the next byte belongs, at most `end`
    int write(int code, byte[] out, int at, int end) {
        int count = length[code];
        if (count <= end - at) {
            copy(code, count, out, at, end);
            return at + count;
        }
        if (kept.length == 0) {
            kept = new byte[CODES + 8];
        }
        copy(code, count, kept, 0, kept.length);
        keptFrom = 0;
        keptTo = count;
        return drain(out, at, end);
    }

    /// May write beyond the string, but not beyond `end`.
    private void copy(int code, int count, byte[] out, int at, int end) {
        int start = at + ((count - 1) & ~7);
        long last = piece[code];
        if (start + 8 <= end) {
            LONGS.set(out, start, last);
        } else {
            for (int i = start; i < at + count; i++, last >>>= 8) {
                out[i] = (byte) last;
            }
        }
        int from = code;
        for (int i = start - 8; i >= at; i -= 8) {
            from = before[from];
            LONGS.set(out, i, piece[from]);
        }
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
