// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/// Reads a stream whose length is claimed but not known, without trusting the claim with memory.
final class BoundedRead {
    private static final int FIRST = 1 << 20;
    private static final int UNCLAIMED = 1 << 16;

    private BoundedRead() {}

    /// All bytes of the stream, or `limit + 1` of them when it has more. The array starts small whatever `claimed`
    /// says.
    static byte[] upTo(InputStream in, long claimed, long limit) throws IOException {
        long most = Math.min(limit, Integer.MAX_VALUE - 16L) + 1;
        long first = claimed < 0 ? UNCLAIMED : Math.min(claimed + 1, FIRST);
        var bytes = new byte[(int) Math.min(first, most)];
        int length = 0;
        while (length < most) {
            if (length == bytes.length) {
                long next = Math.min(most, Math.max(Math.min(claimed + 1, length * 8L), length * 2L));
                bytes = Arrays.copyOf(bytes, (int) next);
            }
            int n = in.read(bytes, length, bytes.length - length);
            if (n < 0) {
                break;
            }
            length += n;
        }
        return length == bytes.length ? bytes : Arrays.copyOf(bytes, length);
    }
}
