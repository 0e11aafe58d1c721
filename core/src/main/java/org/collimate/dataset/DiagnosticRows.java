// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.dataset;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.collimate.pipeline.Diagnostic;

/// Writes `diagnostics/{00000}.parquet`: oddities that were noticed and lived with. Used by one thread.
public final class DiagnosticRows implements AutoCloseable {
    static final List<Column> COLUMNS = List.of(
            Column.text("source", "path inside the input"),
            Column.text("locator", "where in it"),
            Column.text("code", "a word that can be counted"),
            Column.text("severity", "`info`, `warning` or `error`"),
            Column.text("detail", "what was found, without any words of a patient"));

    private final ParquetTable table;

    private DiagnosticRows(ParquetTable table) {
        this.table = table;
    }

    /// Creates the file, or replaces it.
    public static DiagnosticRows create(Path file) throws IOException {
        return new DiagnosticRows(new ParquetTable(file, COLUMNS, Map.of()));
    }

    public void write(Diagnostic diagnostic) throws IOException {
        table.write(new Object[] {
            diagnostic.source(),
            diagnostic.locator(),
            diagnostic.code(),
            diagnostic.severity().word(),
            diagnostic.detail()
        });
    }

    @Override
    public void close() throws IOException {
        table.close();
    }
}
