// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.dataset;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;

/// Parquet schemas of columns: every field optional, lists in the standard three levels (`list`, `element`), no maps.
final class ParquetSchema {
    /// Columns whose values hardly ever repeat: a dictionary of them is work for nothing.
    private static final Set<String> UNIQUE = Set.of(
            "key",
            "text",
            "source",
            "source_sha256",
            "member",
            "sha256",
            "pixel_sha256",
            "offset",
            "bytes",
            "paragraph",
            "sentence");

    private ParquetSchema() {}

    static MessageType of(List<Column> columns) {
        return new MessageType("row", fields(columns));
    }

    /// Whether the leaf at this path is worth a dictionary.
    static boolean repeats(String[] path) {
        var last = path[path.length - 1];
        return !UNIQUE.contains(last) && !path[0].equals("image");
    }

    private static List<Type> fields(List<Column> columns) {
        var fields = new ArrayList<Type>(columns.size());
        for (var column : columns) {
            fields.add(field(column.type(), column.name()));
        }
        return fields;
    }

    private static Type field(ColumnType type, String name) {
        return switch (type) {
            case ColumnType.Leaf leaf -> leaf(leaf, name);
            case ColumnType.ListOf list ->
                Types.optionalGroup()
                        .as(LogicalTypeAnnotation.listType())
                        .addField(Types.repeatedGroup()
                                .addField(field(list.element(), "element"))
                                .named("list"))
                        .named(name);
            case ColumnType.Struct struct -> new GroupType(Type.Repetition.OPTIONAL, name, fields(struct.columns()));
        };
    }

    private static Type leaf(ColumnType.Leaf leaf, String name) {
        return switch (leaf) {
            case TEXT ->
                Types.optional(PrimitiveTypeName.BINARY)
                        .as(LogicalTypeAnnotation.stringType())
                        .named(name);
            case INT32 -> Types.optional(PrimitiveTypeName.INT32).named(name);
            case INT64 -> Types.optional(PrimitiveTypeName.INT64).named(name);
            case REAL -> Types.optional(PrimitiveTypeName.DOUBLE).named(name);
            case FLAG -> Types.optional(PrimitiveTypeName.BOOLEAN).named(name);
            case BINARY -> Types.optional(PrimitiveTypeName.BINARY).named(name);
        };
    }

    /// The columns of a file as a dataset's columns: those behind the contract become extras.
    ///
    /// @throws DatasetFormatException if such a column has a type that no extra has
    static Columns columns(MessageType schema, String where) throws DatasetFormatException {
        var contract = new java.util.HashSet<String>();
        Columns.literature().all().forEach(column -> contract.add(column.name()));
        var extras = new LinkedHashMap<String, ExtraType>();
        boolean image = false;
        for (var field : schema.getFields()) {
            if (field.getName().equals("image")) {
                image = true;
            } else if (!contract.contains(field.getName())) {
                extras.put(field.getName(), extra(field, where));
            }
        }
        try {
            var columns = Columns.literature().withExtras(extras);
            return image ? columns.withImage() : columns;
        } catch (IllegalArgumentException e) {
            throw new DatasetFormatException("[" + where + "] " + e.getMessage(), e);
        }
    }

    private static ExtraType extra(Type field, String where) throws DatasetFormatException {
        for (var type : ExtraType.values()) {
            if (sameShape(field(type.type(), field.getName()), field)) {
                return type;
            }
        }
        throw new DatasetFormatException("[" + where + "] has the column " + field.getName()
                + " of a type that is none of string, int64, double, bool and lists of the first two");
    }

    /// Whether two fields agree but for the names inside a list, which writers choose as they like.
    private static boolean sameShape(Type expected, Type found) {
        if (expected.isPrimitive() != found.isPrimitive()) {
            return false;
        }
        if (expected.isPrimitive()) {
            return expected.asPrimitiveType().getPrimitiveTypeName()
                            == found.asPrimitiveType().getPrimitiveTypeName()
                    && (expected.getRepetition() == Type.Repetition.REPEATED)
                            == (found.getRepetition() == Type.Repetition.REPEATED);
        }
        var left = expected.asGroupType();
        var right = found.asGroupType();
        if (left.getFieldCount() != right.getFieldCount()) {
            return false;
        }
        for (int i = 0; i < left.getFieldCount(); i++) {
            if (!sameShape(left.getType(i), right.getType(i))) {
                return false;
            }
        }
        return true;
    }
}
