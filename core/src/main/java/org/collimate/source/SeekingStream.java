// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/// A file as a stream that skips by moving, so that the headers of a large tar are found without reading what lies
/// between. The library passes over a member by reading it; what it reads there are no bytes of the file, only their
/// number is right. Reads of one header are bounded: a name of a gigabyte is a fault, not a name.
final class SeekingStream extends InputStream {
    private static final int HEADER_LIMIT = 1 << 20;

    private final FileChannel channel;
    private final long size;
    private final ByteBuffer buffer = ByteBuffer.allocate(4096).limit(0);
    private long position;
    private long contentEnd;
    private long readSinceHeader;

    SeekingStream(FileChannel channel) throws IOException {
        this.channel = channel;
        this.size = channel.size();
    }

    /// Where the next byte stands in the file.
    long position() {
        return position;
    }

    /// Starts the count for the next header. Before it stand `content` bytes that nobody looks at.
    void beginHeader(long content) {
        contentEnd = position + content;
        readSinceHeader = 0;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (position < Math.min(contentEnd, size)) {
            return (int) skip(Math.min(length, contentEnd - position));
        }
        if (!buffer.hasRemaining()) {
            buffer.clear();
            int n = channel.read(buffer, position);
            buffer.flip();
            if (n <= 0) {
                return -1;
            }
        }
        int n = Math.min(length, buffer.remaining());
        buffer.get(into, offset, n);
        position += n;
        readSinceHeader += n;
        if (readSinceHeader > HEADER_LIMIT) {
            throw new IOException("a header of more than " + HEADER_LIMIT + " bytes");
        }
        return n;
    }

    @Override
    public long skip(long wanted) {
        long n = Math.max(0, Math.min(wanted, size - position));
        if (n <= buffer.remaining()) {
            buffer.position(buffer.position() + (int) n);
        } else {
            buffer.limit(0);
        }
        position += n;
        return n;
    }

    @Override
    public int available() {
        return (int) Math.min(Integer.MAX_VALUE, size - position);
    }
}
