// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.pipeline;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.PriorityQueue;

/// Sorts any number of byte records (unsigned, byte by byte) in a fixed amount of memory: full buffers are sorted and
/// put on disk, and all of them are merged at the end. Used by one thread.
final class ExternalSort implements AutoCloseable {
    /// Takes the records in order.
    interface Visitor {
        void accept(byte[] record) throws IOException;
    }

    private static final int RECORD_OVERHEAD = 32;
    private static final int MERGE_WIDTH = 64;

    private final Path scratch;
    private final long memory;
    private final List<Path> runs = new ArrayList<>();
    private final List<byte[]> buffer = new ArrayList<>();
    private long buffered;
    private int made;

    /// @param scratch a folder of its own for the sorted runs, made when it is needed
    /// @param memory bytes of records to hold before they go to disk
    ExternalSort(Path scratch, long memory) {
        this.scratch = scratch;
        this.memory = memory;
    }

    void add(byte[] record) throws IOException {
        buffer.add(record);
        buffered += record.length + RECORD_OVERHEAD;
        if (buffered >= memory) {
            spill();
        }
    }

    /// Hands out every record in order, once.
    void forEach(Visitor visitor) throws IOException {
        buffer.sort(Arrays::compareUnsigned);
        if (runs.isEmpty()) {
            for (var record : buffer) {
                visitor.accept(record);
            }
            return;
        }
        spill();
        while (runs.size() > MERGE_WIDTH) {
            var first = List.copyOf(runs.subList(0, MERGE_WIDTH));
            runs.subList(0, MERGE_WIDTH).clear();
            var merged = newRun();
            try (var out = open(merged)) {
                merge(first, record -> write(out, record));
            }
            runs.add(merged);
            for (var run : first) {
                Files.delete(run);
            }
        }
        merge(runs, visitor);
    }

    private void spill() throws IOException {
        if (buffer.isEmpty()) {
            return;
        }
        buffer.sort(Arrays::compareUnsigned);
        var run = newRun();
        try (var out = open(run)) {
            for (var record : buffer) {
                write(out, record);
            }
        }
        runs.add(run);
        buffer.clear();
        buffered = 0;
    }

    private Path newRun() throws IOException {
        Files.createDirectories(scratch);
        made++;
        return scratch.resolve("run-" + made);
    }

    private static DataOutputStream open(Path run) throws IOException {
        return new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(run), 1 << 16));
    }

    private static void write(DataOutputStream out, byte[] record) throws IOException {
        out.writeInt(record.length);
        out.write(record);
    }

    private static void merge(List<Path> runs, Visitor visitor) throws IOException {
        var heads = new PriorityQueue<Head>((a, b) -> Arrays.compareUnsigned(a.record, b.record));
        try {
            for (var run : runs) {
                var head = new Head(run);
                if (head.advance()) {
                    heads.add(head);
                } else {
                    head.close();
                }
            }
            while (!heads.isEmpty()) {
                var head = heads.remove();
                visitor.accept(head.record);
                if (head.advance()) {
                    heads.add(head);
                } else {
                    head.close();
                }
            }
        } finally {
            for (var head : heads) {
                head.close();
            }
        }
    }

    @Override
    public void close() throws IOException {
        for (var run : runs) {
            Files.deleteIfExists(run);
        }
    }

    /// The next record of one run.
    private static final class Head implements AutoCloseable {
        private final DataInputStream in;
        private byte[] record = new byte[0];

        private Head(Path run) throws IOException {
            in = new DataInputStream(new BufferedInputStream(Files.newInputStream(run), 1 << 16));
        }

        private boolean advance() throws IOException {
            try {
                record = in.readNBytes(in.readInt());
                return true;
            } catch (EOFException e) {
                return false;
            }
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
