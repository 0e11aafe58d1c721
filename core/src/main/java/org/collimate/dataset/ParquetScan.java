// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.dataset;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.parquet.format.Util;
import org.apache.parquet.format.converter.ParquetMetadataConverter;
import org.apache.parquet.hadoop.metadata.ParquetMetadata;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.io.RecordReader;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;
import org.jspecify.annotations.Nullable;

/// Reads the rows of a Parquet file one after the other, one row group in memory at a time. Used by one thread.
final class ParquetScan implements AutoCloseable {
    private static final int MAGIC = 0x31524150;
    /// A footer says a few hundred bytes about each column of each row group; more than this is no footer.
    private static final int LARGEST_FOOTER = 100 << 20;

    private final FileChannel file;
    private final ParquetMetadata footer;
    private final String where;
    private List<Column> columns = List.of();
    private MessageType requested = new MessageType("row");
    private @Nullable RecordReader<@Nullable Object[]> group;
    private int nextGroup;
    private long left;

    private ParquetScan(FileChannel file, ParquetMetadata footer, String where) {
        this.file = file;
        this.footer = footer;
        this.where = where;
    }

    /// Opens a file for its schema; rows come after [#choose].
    static ParquetScan open(Path path) throws IOException {
        var where = path.getFileName().toString();
        var file = FileChannel.open(path, StandardOpenOption.READ);
        try {
            var footer = new ParquetMetadataConverter()
                    .fromParquetMetadata(Util.readFileMetaData(new ByteArrayInputStream(footer(file, where))));
            return new ParquetScan(file, footer, where);
        } catch (RuntimeException e) {
            file.close();
            throw broken(where, e);
        } catch (IOException e) {
            file.close();
            throw e instanceof DatasetFormatException ? e : broken(where, e);
        }
    }

    private static byte[] footer(FileChannel file, String where) throws IOException {
        var tail = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN);
        file.read(tail, Math.max(0, file.size() - 8));
        int length = tail.getInt(0);
        if (file.size() < 12
                || tail.getInt(4) != MAGIC
                || length < 0
                || length > LARGEST_FOOTER
                || length > file.size() - 12) {
            throw new DatasetFormatException(
                    "[" + where + "] does not end as a Parquet file does; it was cut off or is another file");
        }
        var footer = ByteBuffer.allocate(length);
        while (footer.hasRemaining() && file.read(footer, file.size() - 8 - length + footer.position()) >= 0) {}
        return footer.array();
    }

    MessageType schema() {
        return footer.getFileMetaData().getSchema();
    }

    long rows() {
        return footer.getBlocks().stream()
                .mapToLong(block -> block.getRowCount())
                .sum();
    }

    /// Chooses which columns to read; those that the file lacks will be null.
    ///
    /// @throws DatasetFormatException if the file has a column of that name and another type
    ParquetScan choose(List<Column> wanted) throws DatasetFormatException {
        columns = wanted;
        requested = new MessageType("row", fields(schema(), ParquetSchema.of(wanted)));
        return this;
    }

    private List<Type> fields(GroupType found, GroupType wanted) throws DatasetFormatException {
        var fields = new ArrayList<Type>();
        for (var field : found.getFields()) {
            if (!wanted.containsField(field.getName())) {
                continue;
            }
            fields.add(field(field, wanted.getType(field.getName())));
        }
        return fields;
    }

    private Type field(Type found, Type wanted) throws DatasetFormatException {
        boolean list = wanted.getLogicalTypeAnnotation() != null && !wanted.isPrimitive();
        if (found.isPrimitive() != wanted.isPrimitive()
                || (found.isPrimitive()
                        && found.asPrimitiveType().getPrimitiveTypeName()
                                != wanted.asPrimitiveType().getPrimitiveTypeName())
                || (list && !isList(found))) {
            throw new DatasetFormatException("[" + where + "] has the column " + found.getName()
                    + " of another type than docs/reference/dataset.md says");
        }
        if (found.isPrimitive()) {
            return found;
        }
        var group = found.asGroupType();
        if (!list) {
            return group.withNewFields(fields(group, wanted.asGroupType()));
        }
        // The names inside a list are the writer's own, so they are kept.
        var middle = group.getType(0).asGroupType();
        var element = field(
                middle.getType(0), wanted.asGroupType().getType(0).asGroupType().getType(0));
        return group.withNewFields(middle.withNewFields(element));
    }

    private static boolean isList(Type type) {
        return type.asGroupType().getFieldCount() == 1
                && type.asGroupType().getType(0).isRepetition(Type.Repetition.REPEATED)
                && !type.asGroupType().getType(0).isPrimitive()
                && type.asGroupType().getType(0).asGroupType().getFieldCount() == 1;
    }

    /// The next row's cells, or empty at the end.
    ///
    /// @throws DatasetFormatException if the file is broken
    Optional<@Nullable Object[]> next() throws IOException {
        try {
            while (left == 0) {
                if (nextGroup == footer.getBlocks().size()) {
                    return Optional.empty();
                }
                var pages = new ParquetPages(file, footer.getBlocks().get(nextGroup++), requested, where);
                left = pages.getRowCount();
                group = new ColumnIOFactory()
                        .getColumnIO(requested, schema())
                        .getRecordReader(pages, new ParquetCells(requested, columns));
            }
            left--;
            return Optional.of(java.util.Objects.requireNonNull(group).read());
        } catch (RuntimeException e) {
            throw broken(where, e);
        }
    }

    private static DatasetFormatException broken(String where, Exception cause) {
        return new DatasetFormatException(
                "[" + where + "] is no whole Parquet file (" + cause.getClass().getSimpleName()
                        + "); it was cut off or changed after it was written",
                cause);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
