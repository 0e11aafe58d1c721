// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.dataset;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.collimate.pipeline.Rejected;

/// Writes `rejects/{00000}.parquet`: what was dropped and why. Used by one thread.
public final class RejectRows implements AutoCloseable {
    static final List<Column> COLUMNS = List.of(
            Column.text("key", "of the record, as far as it had one"),
            Column.text("group", "the article or patient it belongs to"),
            Column.text("source", "path inside the input"),
            Column.text("stage", "the stage that dropped it"),
            Column.text("reason", "a word that can be counted"),
            Column.text("detail", "what was found and expected, without any words of the record"));

    private final ParquetTable table;

    private RejectRows(ParquetTable table) {
        this.table = table;
    }

    /// Creates the file, or replaces it.
    public static RejectRows create(Path file) throws IOException {
        return new RejectRows(new ParquetTable(file, COLUMNS, Map.of()));
    }

    public void write(Rejected rejected) throws IOException {
        table.write(new Object[] {
            rejected.key(),
            rejected.group(),
            rejected.source(),
            rejected.stage(),
            rejected.reason().code(),
            rejected.detail()
        });
    }

    @Override
    public void close() throws IOException {
        table.close();
    }
}
