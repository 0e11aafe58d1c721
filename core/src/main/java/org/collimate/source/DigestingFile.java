// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import org.collimate.provenance.Sha256;

/// A file read once from begin to end, with its digest at the end.
final class DigestingFile extends InputStream {
    private final InputStream in;
    private final MessageDigest digest = Sha256.newDigest();
    private long count;

    DigestingFile(Path file) throws IOException {
        in = Files.newInputStream(file);
    }

    /// How many bytes were read so far.
    long count() {
        return count;
    }

    /// Reads what is left and tells the digest of the whole file.
    Sha256 finish() throws IOException {
        var buffer = new byte[1 << 16];
        for (int n = 0; n >= 0; ) {
            n = read(buffer, 0, buffer.length);
        }
        return Sha256.finish(digest);
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
            digest.update(into, offset, n);
            count += n;
        }
        return n;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
