// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.dataset;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.apache.parquet.io.api.Binary;

/// Writes `data/{split}-{00000}.parquet`: one row a sample, in the order of the tar of the same stem, with the places
/// of its files in that tar. Memory does not grow with the number of rows. Used by one thread.
final class ParquetRows implements AutoCloseable {
    /// Tells Hugging Face `datasets` that `image` is a picture and not just bytes.
    private static final Map<String, String> IMAGE_FEATURE =
            Map.of("huggingface", "{\"info\":{\"features\":{\"image\":{\"_type\":\"Image\"}}}}");

    private final PackedRow rows;
    private final ParquetTable table;

    /// Creates the file, or replaces it.
    ParquetRows(Path file, Columns columns, PackedRow rows) throws IOException {
        this.rows = rows;
        this.table = table(file, columns);
    }

    /// The table that such a file is.
    static ParquetTable table(Path file, Columns columns) throws IOException {
        return new ParquetTable(file, columns.all(), columns.hasImage() ? IMAGE_FEATURE : Map.of());
    }

    /// Adds the row of a packed sample.
    ///
    /// `shard` is the stem of the tar, `begin` where the sample's block begins there.
    void write(PackedSample.Pieces sample, Binary shard, long begin) throws IOException {
        table.write(out -> rows.read(sample.rowReader(), shard, begin, out));
    }

    /// Writes the last row group and the footer.
    @Override
    public void close() throws IOException {
        table.close();
    }
}
