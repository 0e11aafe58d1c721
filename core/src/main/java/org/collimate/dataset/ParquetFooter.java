// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.dataset;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import org.apache.parquet.format.PageEncodingStats;
import org.apache.parquet.format.Util;

/// Puts the footer of a Parquet file in order: the library lists the encodings of a column in the order of a hash that
/// changes from one start of the program to the next, and equal rows shall give equal bytes.
final class ParquetFooter {
    /// The length of the footer and `PAR1`.
    private static final int TAIL = 8;

    private ParquetFooter() {}

    /// Rewrites the footer of a whole file; nothing before it is touched.
    static void order(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            var tail = read(channel, channel.size() - TAIL, TAIL);
            int length = tail.getInt();
            long start = channel.size() - TAIL - length;
            var footer = Util.readFileMetaData(
                    new ByteArrayInputStream(read(channel, start, length).array()));
            for (var group : footer.getRow_groups()) {
                for (var column : group.getColumns()) {
                    var about = column.getMeta_data();
                    about.getEncodings().sort(Comparator.naturalOrder());
                    if (about.isSetEncoding_stats()) {
                        about.getEncoding_stats()
                                .sort(Comparator.comparing(PageEncodingStats::getPage_type)
                                        .thenComparing(PageEncodingStats::getEncoding));
                    }
                }
            }
            var ordered = new ByteArrayOutputStream(length);
            Util.writeFileMetaData(footer, ordered);
            var bytes = ByteBuffer.allocate(ordered.size() + TAIL).order(ByteOrder.LITTLE_ENDIAN);
            bytes.put(ordered.toByteArray()).putInt(ordered.size()).put(tail).flip();
            channel.truncate(start).position(start);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        }
    }

    private static ByteBuffer read(FileChannel channel, long from, int length) throws IOException {
        var bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.hasRemaining()) {
            if (channel.read(bytes, from + bytes.position()) < 0) {
                throw new EOFException("the footer of a Parquet file that was just written is cut off");
            }
        }
        return bytes.flip();
    }
}
