// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.pipeline;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/// A file of byte records, each after its length: how the phases of a run hand things to each other.
final class RecordFile {
    private RecordFile() {}

    /// Writes records one after the other.
    static final class Writer implements AutoCloseable {
        private final DataOutputStream out;
        private long position;

        Writer(Path file) throws IOException {
            out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16));
        }

        void add(byte[] record) throws IOException {
            out.writeInt(record.length);
            out.write(record);
            position += Integer.BYTES + record.length;
        }

        /// Where the next record will begin.
        long position() {
            return position;
        }

        @Override
        public void close() throws IOException {
            out.close();
        }
    }

    /// Hands out `count` records from a position of [Writer#position()] on, or all that follow if `count` is negative.
    static void forEach(Path file, long position, long count, ExternalSort.Visitor visitor) throws IOException {
        try (InputStream raw = Files.newInputStream(file)) {
            raw.skipNBytes(position);
            var in = new DataInputStream(new BufferedInputStream(raw, 1 << 16));
            for (long n = 0; n != count; n++) {
                int length;
                try {
                    length = in.readInt();
                } catch (EOFException e) {
                    return;
                }
                visitor.accept(in.readNBytes(length));
            }
        }
    }
}
