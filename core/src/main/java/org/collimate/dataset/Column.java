// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.dataset;

/// A named column, or a named field of a struct, with what it means in plain words.
///
/// `inJson` is false for what only the Parquet row knows, because it says where the row's files lie.
public record Column(String name, ColumnType type, boolean inJson, String meaning) {
    static Column text(String name, String meaning) {
        return new Column(name, ColumnType.Leaf.TEXT, true, meaning);
    }

    static Column int32(String name, String meaning) {
        return new Column(name, ColumnType.Leaf.INT32, true, meaning);
    }

    static Column int64(String name, String meaning) {
        return new Column(name, ColumnType.Leaf.INT64, true, meaning);
    }

    static Column real(String name, String meaning) {
        return new Column(name, ColumnType.Leaf.REAL, true, meaning);
    }

    static Column list(String name, ColumnType element, String meaning) {
        return new Column(name, new ColumnType.ListOf(element), true, meaning);
    }

    static Column struct(String name, String meaning, Column... columns) {
        return new Column(name, new ColumnType.Struct(java.util.List.of(columns)), true, meaning);
    }

    static Column structs(String name, String meaning, Column... columns) {
        return list(name, new ColumnType.Struct(java.util.List.of(columns)), meaning);
    }

    Column onlyInParquet() {
        return new Column(name, type, false, meaning);
    }
}
