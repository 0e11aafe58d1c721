// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.dataset;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.collimate.pipeline.DatasetFormat;
import org.collimate.pipeline.Diagnostic;
import org.collimate.pipeline.Rejected;

/// Writes the tables that stand beside the data: `rejects/{00000}.parquet`, what was dropped and why, and
/// `diagnostics/{00000}.parquet`, oddities that were noticed and lived with. Used by one thread.
public final class TableRows<T> implements DatasetFormat.TableWriter<T> {
    static final List<Column> REJECTS = List.of(
            Column.text("key", "of the record, as far as it had one"),
            Column.text("group", "the article or patient it belongs to"),
            Column.text("source", "path inside the input"),
            Column.text("stage", "the stage that dropped it"),
            Column.text("reason", "a word that can be counted"),
            Column.text("detail", "what was found and expected, without any words of the record"));

    static final List<Column> DIAGNOSTICS = List.of(
            Column.text("source", "path inside the input"),
            Column.text("locator", "where in it"),
            Column.text("code", "a word that can be counted"),
            Column.text("severity", "`info`, `warning` or `error`"),
            Column.text("detail", "what was found, without any words of a patient"));

    private final ParquetTable table;
    private final Function<T, Object[]> cells;

    private TableRows(Path file, List<Column> columns, Function<T, Object[]> cells) throws IOException {
        this.table = new ParquetTable(file, columns, Map.of());
        this.cells = cells;
    }

    /// Creates a table of rejects, or replaces it.
    public static TableRows<Rejected> ofRejects(Path file) throws IOException {
        return new TableRows<>(file, REJECTS, row -> new Object[] {
            row.key(), row.group(), row.source(), row.stage(), row.reason().code(), row.detail()
        });
    }

    /// Creates a table of diagnostics, or replaces it.
    public static TableRows<Diagnostic> ofDiagnostics(Path file) throws IOException {
        return new TableRows<>(file, DIAGNOSTICS, row -> new Object[] {
            row.source(), row.locator(), row.code(), row.severity().word(), row.detail()
        });
    }

    @Override
    public void add(T row) throws IOException {
        table.write(cells.apply(row));
    }

    @Override
    public void close() throws IOException {
        table.close();
    }
}
