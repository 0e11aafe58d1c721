// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.volume;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/// The beginning of a file, unpacked where the file is a gzip stream; no more than a header can have.
///
/// @param bytes at most [#MOST]
@SuppressWarnings("ArrayRecordComponent") // short-lived and private to the package
record HeaderBytes(byte[] bytes, boolean isPacked) {
    static final int MOST = 1 << 18;

    static HeaderBytes of(Path file) throws IOException {
        try (var in = new BufferedInputStream(Files.newInputStream(file))) {
            in.mark(2);
            boolean isPacked = in.read() == 0x1f && in.read() == 0x8b;
            in.reset();
            if (!isPacked) {
                return new HeaderBytes(in.readNBytes(MOST), false);
            }
            return new HeaderBytes(readAsFarAsPossible(new GZIPInputStream(in)), true);
        }
    }

    /// A stream that breaks off after its header is told of when its voxels are read.
    private static byte[] readAsFarAsPossible(InputStream in) throws IOException {
        var bytes = new byte[MOST];
        int length = 0;
        try {
            while (length < MOST) {
                int got = in.read(bytes, length, Math.min(MOST - length, 512));
                if (got < 0) {
                    break;
                }
                length += got;
            }
        } catch (EOFException | java.util.zip.ZipException e) {
            if (length == 0) {
                throw e;
            }
        }
        return java.util.Arrays.copyOf(bytes, length);
    }

    boolean startsWith(String prefix) {
        var expected = prefix.getBytes(StandardCharsets.ISO_8859_1);
        for (int i = 0; i < expected.length; i++) {
            if (i >= bytes.length || bytes[i] != expected[i]) {
                return false;
            }
        }
        return true;
    }

    /// A line and where the next one begins.
    record HeaderLine(String text, int next) {}

    /// The line that begins at a place, without its end, as ISO 8859-1.
    ///
    /// @throws BrokenVolume if it does not end within the header
    HeaderLine line(int from) throws BrokenVolume {
        int end = from;
        while (end < bytes.length && bytes[end] != '\n') {
            end++;
        }
        if (end == bytes.length) {
            throw new BrokenVolume(
                    "volume-header",
                    "its header does not end within " + bytes.length + " bytes; the file was cut off or is damaged");
        }
        int stop = end > from && bytes[end - 1] == '\r' ? end - 1 : end;
        return new HeaderLine(new String(bytes, from, stop - from, StandardCharsets.ISO_8859_1), end + 1);
    }
}
