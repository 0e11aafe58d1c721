// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.dataset;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.collimate.sample.Content;
import org.collimate.sample.Part;
import org.collimate.sample.Picture;
import org.collimate.sample.Sample;
import org.jspecify.annotations.Nullable;

/// Writes `data/{split}-{00000}.parquet`: one row a sample, in the order of the tar of the same stem, with the places
/// of its files in that tar. Memory does not grow with the number of rows. Used by one thread.
public final class ParquetRows implements AutoCloseable {
    /// Tells Hugging Face `datasets` that `image` is a picture and not just bytes.
    private static final Map<String, String> IMAGE_FEATURE =
            Map.of("huggingface", "{\"info\":{\"features\":{\"image\":{\"_type\":\"Image\"}}}}");

    private final Columns columns;
    private final ParquetTable table;

    private ParquetRows(Columns columns, ParquetTable table) {
        this.columns = columns;
        this.table = table;
    }

    /// Creates the file, or replaces it.
    public static ParquetRows create(Path file, Columns columns) throws IOException {
        return new ParquetRows(
                columns, new ParquetTable(file, columns.all(), columns.hasImage() ? IMAGE_FEATURE : Map.of()));
    }

    /// Adds the row of a sample of which no image is embedded.
    ///
    /// `shard` is the stem of the tar; `places` are those of its files there, counted from the start of the tar.
    ///
    /// @throws IllegalArgumentException if the columns have an image but the sample's first picture is not in
    ///     memory
    public void write(Sample sample, String shard, List<MemberPlace> places) throws IOException {
        var row = row(sample, shard, places);
        if (columns.hasImage()) {
            row[row.length - 1] = image(sample);
        }
        table.write(row);
    }

    /// Adds the row of a sample read from a tar, with its first picture embedded if the columns have an image.
    public void write(Sample sample, String shard, TarSample stored) throws IOException {
        var row = row(sample, shard, stored.places());
        if (columns.hasImage()) {
            row[row.length - 1] = image(sample, stored);
        }
        table.write(row);
    }

    private @Nullable Object[] row(Sample sample, String shard, List<MemberPlace> places) {
        var row = SampleRow.cells(sample, columns);
        row[Columns.SHARD] = shard;
        SampleRow.place(row, places);
        return row;
    }

    private static Object @Nullable [] image(Sample sample) {
        int index = firstPicture(sample.parts());
        if (index < 0) {
            return null;
        }
        var picture = (Picture) sample.parts().get(index);
        return switch (picture.content()) {
            case Content.Bytes bytes ->
                new Object[] {bytes.bytes(), MemberName.part(sample.key(), index, picture.media())};
            case Content.Member member ->
                throw new IllegalArgumentException("[" + sample.key() + "] the picture " + member.name()
                        + " is not in memory, expected its bytes; write the row from the tar's sample");
        };
    }

    private static Object @Nullable [] image(Sample sample, TarSample stored) {
        int index = firstPicture(sample.parts());
        for (var member : stored.members()) {
            if (member.place().part() == index) {
                return new Object[] {member.bytes(), member.place().member()};
            }
        }
        return null;
    }

    private static int firstPicture(List<Part> parts) {
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i) instanceof Picture) {
                return i;
            }
        }
        return -1;
    }

    /// Writes the last row group and the footer.
    @Override
    public void close() throws IOException {
        table.close();
    }
}
