// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;

/// What comes out of a decompressor, counted: it ends in an exception when it grows out of all proportion, or when a
/// single header does.
final class GuardedStream extends InputStream {
    /// The stream has become a bomb.
    static final class BombException extends IOException {
        private static final long serialVersionUID = 1;

        BombException(String message) {
            super(message);
        }
    }

    private static final int HEADER_LIMIT = 1 << 20;

    private final InputStream in;
    private final LongSupplier packed;
    private final SourceLimits limits;
    private long expanded;
    private long headerEnd = Long.MAX_VALUE;

    /// `packed` tells how many bytes went into the decompressor so far.
    GuardedStream(InputStream in, LongSupplier packed, SourceLimits limits) {
        this.in = in;
        this.packed = packed;
        this.limits = limits;
    }

    /// From here to [#endHeader()] only a header may be read.
    void beginHeader() {
        headerEnd = expanded + HEADER_LIMIT;
    }

    void endHeader() {
        headerEnd = Long.MAX_VALUE;
    }

    long expanded() {
        return expanded;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int n = in.read(into, offset, length);
        if (n > 0) {
            expanded += n;
            if (expanded > headerEnd) {
                throw new IOException("a header of more than " + HEADER_LIMIT + " bytes");
            }
            if (limits.isStreamBomb(expanded, packed.getAsLong())) {
                throw new BombException(packed.getAsLong() + " bytes expanded to " + expanded);
            }
        }
        return n;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
