// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.dataset;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import org.apache.parquet.format.Util;

/// Puts the footer of a Parquet file into one order. The library lists a column's encodings as a hash set has them,
/// which changes from one start of Java to the next; sorted, equal rows give equal bytes.
final class ParquetFooter {
    private static final int TAIL = 8;

    private ParquetFooter() {}

    /// Sorts the encodings of every column, in place: the footer keeps its length.
    static void sort(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            long end = channel.size() - TAIL;
            int length = read(channel, end, TAIL).order(ByteOrder.LITTLE_ENDIAN).getInt();
            var bytes = read(channel, end - length, length).array();
            var footer = Util.readFileMetaData(new ByteArrayInputStream(bytes));
            for (var group : footer.getRow_groups()) {
                for (var column : group.getColumns()) {
                    column.getMeta_data().getEncodings().sort(Comparator.naturalOrder());
                }
            }
            var sorted = new ByteArrayOutputStream(length);
            Util.writeFileMetaData(footer, sorted);
            if (sorted.size() != length) {
                throw new IOException("[" + file.getFileName() + "] the footer is " + sorted.size()
                        + " bytes when written again, expected the " + length + " it had; please report it");
            }
            var out = ByteBuffer.wrap(sorted.toByteArray());
            while (out.hasRemaining()) {
                channel.write(out, end - length + out.position());
            }
        }
    }

    private static ByteBuffer read(FileChannel channel, long from, int length) throws IOException {
        var bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining()) {
            if (channel.read(bytes, from + bytes.position()) < 0) {
                throw new IOException("a Parquet file ends early");
            }
        }
        return bytes.flip();
    }
}
