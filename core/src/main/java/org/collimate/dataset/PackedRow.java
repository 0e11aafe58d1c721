// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.dataset;

import java.util.ArrayList;
import java.util.List;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.jspecify.annotations.Nullable;

/// The cells of a row as bytes, made when a sample is read and turned into a row of Parquet when its shard is written:
/// without parsing, and without an object for any text. Two things are known only then: the shard's name, and how far
/// the sample's block was moved, which every `offset` is moved by.
///
/// A cell of type BINARY is a [MemberPlace] in the sample's block: the bytes themselves stand there already. Immutable;
/// for many threads.
final class PackedRow {
    private final List<Field> fields;

    /// A column prepared for speed.
    private record Field(String name, int index, ColumnType type, List<Field> inner, boolean shard, boolean offset) {}

    PackedRow(Columns columns) {
        fields = fields(columns.all());
    }

    private static List<Field> fields(List<Column> columns) {
        var fields = new ArrayList<Field>(columns.size());
        for (int i = 0; i < columns.size(); i++) {
            var column = columns.get(i);
            fields.add(new Field(
                    column.name(),
                    i,
                    column.type(),
                    inner(column.type()),
                    column.equals(Columns.SHARD_COLUMN),
                    column.equals(Columns.OFFSET_COLUMN)));
        }
        return List.copyOf(fields);
    }

    private static List<Field> inner(ColumnType type) {
        return switch (type) {
            case ColumnType.Leaf _ -> List.of();
            case ColumnType.ListOf list -> inner(list.element());
            case ColumnType.Struct struct -> fields(struct.columns());
        };
    }

    /// Adds a row's cells to `out`; the shard's cell is passed over.
    void write(@Nullable Object[] cells, PackedBytes out) {
        writeFields(fields, cells, out);
    }

    private static void writeFields(List<Field> fields, @Nullable Object[] cells, PackedBytes out) {
        for (int i = 0; i < fields.size(); i++) {
            var field = fields.get(i);
            var cell = cells[i];
            if (!field.shard) {
                out.flag(cell != null);
                if (cell != null) {
                    writeValue(field.type, field.inner, cell, out);
                }
            }
        }
    }

    private static void writeValue(ColumnType type, List<Field> inner, Object cell, PackedBytes out) {
        switch (type) {
            case ColumnType.Leaf leaf -> writeLeaf(leaf, cell, out);
            case ColumnType.ListOf list -> {
                var values = (List<?>) cell;
                out.number(values.size());
                for (var value : values) {
                    out.flag(value != null);
                    if (value != null) {
                        writeValue(list.element(), inner, value, out);
                    }
                }
            }
            case ColumnType.Struct _ -> writeFields(inner, (Object[]) cell, out);
        }
    }

    private static void writeLeaf(ColumnType.Leaf leaf, Object cell, PackedBytes out) {
        switch (leaf) {
            case TEXT -> out.text((String) cell);
            case INT32 -> out.number((Integer) cell);
            case INT64 -> out.number((Long) cell);
            case REAL -> out.real((Double) cell);
            case FLAG -> out.flag((Boolean) cell);
            case BINARY -> {
                var place = (MemberPlace) cell;
                out.number(place.offset());
                out.number(place.bytes());
            }
        }
    }

    /// Hands the row that `in` stands at to Parquet, between the start and the end of its message.
    ///
    /// @param in on the array that begins with the sample's block
    /// @param shard the stem of the shard
    /// @param begin where the block begins in the shard
    void read(PackedReader in, Binary shard, long begin, RecordConsumer out) {
        readFields(fields, in, shard, begin, out);
    }

    private static void readFields(List<Field> fields, PackedReader in, Binary shard, long begin, RecordConsumer out) {
        for (int i = 0; i < fields.size(); i++) {
            var field = fields.get(i);
            if (field.shard) {
                out.startField(field.name, i);
                out.addBinary(shard);
                out.endField(field.name, i);
            } else if (in.flag()) {
                out.startField(field.name, i);
                if (field.offset) {
                    out.addLong(begin + in.number());
                } else {
                    readValue(field.type, field.inner, in, shard, begin, out);
                }
                out.endField(field.name, i);
            }
        }
    }

    private static void readValue(
            ColumnType type, List<Field> inner, PackedReader in, Binary shard, long begin, RecordConsumer out) {
        switch (type) {
            case ColumnType.Leaf leaf -> readLeaf(leaf, in, out);
            case ColumnType.ListOf list -> readList(list.element(), inner, in, shard, begin, out);
            case ColumnType.Struct _ -> {
                out.startGroup();
                readFields(inner, in, shard, begin, out);
                out.endGroup();
            }
        }
    }

    private static void readList(
            ColumnType element, List<Field> inner, PackedReader in, Binary shard, long begin, RecordConsumer out) {
        out.startGroup();
        long count = in.number();
        if (count > 0) {
            out.startField("list", 0);
            for (long i = 0; i < count; i++) {
                out.startGroup();
                if (in.flag()) {
                    out.startField("element", 0);
                    readValue(element, inner, in, shard, begin, out);
                    out.endField("element", 0);
                }
                out.endGroup();
            }
            out.endField("list", 0);
        }
        out.endGroup();
    }

    private static void readLeaf(ColumnType.Leaf leaf, PackedReader in, RecordConsumer out) {
        switch (leaf) {
            case TEXT -> {
                int length = in.skipText();
                // "Reused": whoever keeps it beyond the call copies it, so that no block stays in memory for a word.
                out.addBinary(Binary.fromReusedByteArray(in.bytes(), in.position() - length, length));
            }
            case INT32 -> out.addInteger(Math.toIntExact(in.number()));
            case INT64 -> out.addLong(in.number());
            case REAL -> out.addDouble(in.real());
            case FLAG -> out.addBoolean(in.flag());
            case BINARY -> {
                int offset = Math.toIntExact(in.number());
                int length = Math.toIntExact(in.number());
                out.addBinary(Binary.fromReusedByteArray(in.bytes(), offset, length));
            }
        }
    }
}
