// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.dataset;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.collimate.sample.Content;
import org.collimate.sample.Picture;
import org.collimate.sample.Sample;
import org.jspecify.annotations.Nullable;

/// Writes a Parquet file of rows straight from samples, with whatever places a test wants to claim.
public final class WrittenRows implements AutoCloseable {
    private final Columns columns;
    private final ParquetTable table;

    private WrittenRows(Columns columns, ParquetTable table) {
        this.columns = columns;
        this.table = table;
    }

    public static WrittenRows create(Path file, Columns columns) throws IOException {
        return new WrittenRows(columns, ParquetRows.table(file, columns));
    }

    /// Adds a row; `shard` is the stem of the tar, `places` those of the sample's files there.
    public void write(Sample sample, String shard, List<MemberPlace> places) throws IOException {
        var row = SampleRow.cells(sample, columns);
        row[Columns.SHARD] = shard;
        SampleRow.place(row, places);
        if (columns.hasImage()) {
            row[row.length - 1] = image(sample);
        }
        table.write(row);
    }

    private static Object @Nullable [] image(Sample sample) {
        for (int i = 0; i < sample.parts().size(); i++) {
            if (sample.parts().get(i) instanceof Picture picture && picture.content() instanceof Content.Bytes bytes) {
                return new Object[] {bytes.bytes(), MemberName.part(sample.key(), i, picture.media())};
            }
        }
        return null;
    }

    @Override
    public void close() throws IOException {
        table.close();
    }
}
