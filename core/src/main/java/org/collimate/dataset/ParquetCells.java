// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.dataset;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.Converter;
import org.apache.parquet.io.api.GroupConverter;
import org.apache.parquet.io.api.PrimitiveConverter;
import org.apache.parquet.io.api.RecordMaterializer;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.MessageType;
import org.jspecify.annotations.Nullable;

/// Assembles the cells of a row, in the order of our columns, from the fields of a Parquet file in the file's own
/// order. Fields that the file lacks stay null.
final class ParquetCells extends RecordMaterializer<@Nullable Object[]> {
    private final StructConverter root;

    ParquetCells(MessageType schema, List<Column> columns) {
        root = new StructConverter(schema, columns, cells -> {});
    }

    @Override
    public @Nullable Object[] getCurrentRecord() {
        return root.cells;
    }

    @Override
    public GroupConverter getRootConverter() {
        return root;
    }

    private static Converter converter(
            org.apache.parquet.schema.Type field, ColumnType type, Consumer<@Nullable Object> into) {
        return switch (type) {
            case ColumnType.Leaf leaf -> new LeafConverter(leaf, into);
            case ColumnType.ListOf list -> new ListConverter(field.asGroupType(), list.element(), into);
            case ColumnType.Struct struct -> new StructConverter(field.asGroupType(), struct.columns(), into);
        };
    }

    private static final class StructConverter extends GroupConverter {
        private final Converter[] converters;
        private final int width;
        private final Consumer<@Nullable Object> into;
        private @Nullable Object[] cells;

        StructConverter(GroupType group, List<Column> columns, Consumer<@Nullable Object> into) {
            this.into = into;
            this.width = columns.size();
            this.cells = new @Nullable Object[width];
            this.converters = new Converter[group.getFieldCount()];
            for (int i = 0; i < columns.size(); i++) {
                var column = columns.get(i);
                if (group.containsField(column.name())) {
                    int at = i;
                    int index = group.getFieldIndex(column.name());
                    converters[index] = converter(group.getType(index), column.type(), value -> cells[at] = value);
                }
            }
        }

        @Override
        public Converter getConverter(int index) {
            return converters[index];
        }

        @Override
        public void start() {
            cells = new @Nullable Object[width];
        }

        @Override
        public void end() {
            into.accept(cells);
        }
    }

    /// A list of the standard three levels; the middle one has one field, whatever its name.
    private static final class ListConverter extends GroupConverter {
        private final Consumer<@Nullable Object> into;
        private final GroupConverter middle;
        private List<@Nullable Object> values = new ArrayList<>();

        ListConverter(GroupType list, ColumnType element, Consumer<@Nullable Object> into) {
            this.into = into;
            var inner = converter(
                    list.getType(0).asGroupType().getType(0), element, value -> values.set(values.size() - 1, value));
            this.middle = new GroupConverter() {
                @Override
                public Converter getConverter(int index) {
                    return inner;
                }

                @Override
                public void start() {
                    // An element that is null starts and ends without a value.
                    values.add(null);
                }

                @Override
                public void end() {}
            };
        }

        @Override
        public Converter getConverter(int index) {
            return middle;
        }

        @Override
        public void start() {
            values = new ArrayList<>();
        }

        @Override
        public void end() {
            into.accept(values);
        }
    }

    private static final class LeafConverter extends PrimitiveConverter {
        private final ColumnType.Leaf leaf;
        private final Consumer<@Nullable Object> into;

        LeafConverter(ColumnType.Leaf leaf, Consumer<@Nullable Object> into) {
            this.leaf = leaf;
            this.into = into;
        }

        @Override
        public void addBinary(Binary value) {
            into.accept(leaf == ColumnType.Leaf.BINARY ? value.getBytes() : value.toStringUsingUTF8());
        }

        @Override
        public void addBoolean(boolean value) {
            into.accept(value);
        }

        @Override
        public void addDouble(double value) {
            into.accept(value);
        }

        @Override
        public void addInt(int value) {
            into.accept(value);
        }

        @Override
        public void addLong(long value) {
            into.accept(value);
        }
    }
}
