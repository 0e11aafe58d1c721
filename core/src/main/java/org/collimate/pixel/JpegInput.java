// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.pixel;

import java.io.IOException;
import javax.imageio.stream.ImageInputStreamImpl;

/// A JPEG as its decoder gets to see it: a new header of the needed segments, then the scans of the file as they are.
final class JpegInput extends ImageInputStreamImpl {
    private final byte[] head;
    private final byte[] file;
    private final int scan;
    private boolean beyondEnd;

    JpegInput(byte[] file, JpegHeader header) {
        this.file = file;
        this.scan = header.scan();
        this.head = head(header);
    }

    private static byte[] head(JpegHeader header) {
        byte[] adobe = {
            -1,
            (byte) 0xd8,
            -1,
            (byte) 0xee,
            0,
            14,
            'A',
            'd',
            'o',
            'b',
            'e',
            0,
            100,
            0,
            0,
            0,
            0,
            (byte) header.transform()
        };
        // A grey picture needs no transform, and the decoder ignores one.
        var head = java.util.Arrays.copyOf(adobe, adobe.length + header.tables().length);
        System.arraycopy(header.tables(), 0, head, adobe.length, header.tables().length);
        return head;
    }

    /// Starts again.
    void rewind() {
        streamPos = 0;
        flushedPos = 0;
        bitOffset = 0;
        beyondEnd = false;
    }

    /// Whether the decoder asked for more than there is.
    boolean isBeyondEnd() {
        return beyondEnd;
    }

    @Override
    public long length() {
        return head.length + (long) file.length - scan;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] out, int offset, int length) throws IOException {
        checkClosed();
        bitOffset = 0;
        int at = (int) streamPos;
        boolean inHead = at < head.length;
        int from = inHead ? at : at - head.length + scan;
        int left = (inHead ? head.length : file.length) - from;
        if (left <= 0) {
            beyondEnd = true;
            return -1;
        }
        int count = Math.min(length, left);
        System.arraycopy(inHead ? head : file, from, out, offset, count);
        streamPos += count;
        return count;
    }
}
