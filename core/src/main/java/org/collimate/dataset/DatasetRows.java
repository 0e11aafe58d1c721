// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.dataset;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads the rows of one Parquet file of `data/`, in its order. Used by one thread.
public final class DatasetRows implements AutoCloseable {
    private final ParquetScan scan;
    private final Columns columns;

    private DatasetRows(ParquetScan scan, Columns columns) {
        this.scan = scan;
        this.columns = columns;
    }

    /// Opens a file; close it after use. Embedded images are not read.
    public static DatasetRows open(Path parquet) throws IOException {
        var scan = ParquetScan.open(parquet);
        try {
            var columns =
                    ParquetSchema.columns(scan.schema(), parquet.getFileName().toString());
            var wanted = columns.all().stream()
                    .filter(column -> !column.name().equals("image"))
                    .toList();
            return new DatasetRows(scan.choose(wanted), columns);
        } catch (IOException | RuntimeException e) {
            scan.close();
            throw e;
        }
    }

    /// The columns this file has, the recipe's own among them.
    public Columns columns() {
        return columns;
    }

    /// How many rows there are, as the footer says.
    public long size() {
        return scan.rows();
    }

    /// The next row, or empty at the end.
    ///
    /// @throws DatasetFormatException if the file is broken or a row is no sample
    public Optional<DatasetRow> next() throws IOException {
        var cells = scan.next();
        if (cells.isEmpty()) {
            return Optional.empty();
        }
        var sample = RowSample.of(cells.get(), columns);
        var stem = cells.get()[Columns.SHARD] instanceof String text ? text : "";
        return Optional.of(new DatasetRow(sample, stem, places(cells.get()[Columns.PARTS])));
    }

    private static List<MemberPlace> places(@Nullable Object parts) {
        var places = new ArrayList<MemberPlace>();
        if (parts instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                var part = list.get(i) instanceof Object[] cells ? new Cells(cells) : new Cells(new Object[20]);
                if (part.has(6) && part.has(7) && part.has(8)) {
                    places.add(new MemberPlace(i, part.text(6), part.wide(7), part.wide(8)));
                }
            }
        }
        return places;
    }

    @Override
    public void close() throws IOException {
        scan.close();
    }
}
