// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.dataset;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.collimate.sample.Sample;
import org.jspecify.annotations.Nullable;

/// A sample as one compact JSON object: the dataset's `KEY.json`, which is the row without `shard`, `offset` and
/// `bytes`, and the form in which samples travel between the phases of a run.
///
/// Every column is there, null where nothing is known. Safe for many threads.
public final class SampleJson {
    private final Columns columns;
    private final RowJson rows;

    public SampleJson(Columns columns) {
        this.columns = columns;
        this.rows = new RowJson(columns.all());
    }

    /// The columns this form has.
    public Columns columns() {
        return columns;
    }

    /// The sample's JSON in UTF-8. Equal samples give equal bytes. Pictures are named by the member they are stored as;
    /// their bytes are not part of it.
    ///
    /// @throws IllegalArgumentException if the sample has an extra that the columns do not list
    public byte[] write(Sample sample) {
        return write(SampleRow.cells(sample, columns));
    }

    /// The same from the cells of the sample's row.
    byte[] write(@Nullable Object[] cells) {
        var bytes = new ByteArrayOutputStream(8192);
        try (var out = Json.FACTORY.createGenerator(bytes)) {
            rows.write(cells, out);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory cannot fail", e);
        }
        return bytes.toByteArray();
    }

    /// The sample that [#write] was given, its pictures and volumes as members of unknown length (-1). An extra
    /// that was not set comes back as [org.collimate.sample.Value.Missing].
    ///
    /// @throws DatasetFormatException if the bytes are not such JSON
    public Sample read(byte[] json) throws DatasetFormatException {
        return read(json, 0, json.length);
    }

    /// The same for `length` bytes from `offset` on.
    public Sample read(byte[] json, int offset, int length) throws DatasetFormatException {
        var cells = new @Nullable Object[columns.all().size()];
        try (var in = Json.FACTORY.createParser(json, offset, length)) {
            in.nextToken();
            rows.read(in, cells);
            if (in.nextToken() != null) {
                throw new DatasetFormatException("[sample JSON] goes on after its object, expected one object");
            }
        } catch (JsonProcessingException e) {
            // The parser's own message may quote the text, so only the place is told.
            throw new DatasetFormatException(
                    "[sample JSON] is broken at byte " + e.getLocation().getByteOffset()
                            + ", expected one object of docs/reference/dataset.md",
                    e);
        } catch (DatasetFormatException e) {
            throw e;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return RowSample.of(cells, columns);
    }
}
