// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.dataset;

/// What a column that a recipe adds may hold, one case for each case of [org.collimate.sample.Value].
public enum ExtraType {
    TEXT(ColumnType.Leaf.TEXT),
    TEXTS(new ColumnType.ListOf(ColumnType.Leaf.TEXT)),
    WHOLE(ColumnType.Leaf.INT64),
    WHOLES(new ColumnType.ListOf(ColumnType.Leaf.INT64)),
    REAL(ColumnType.Leaf.REAL),
    FLAG(ColumnType.Leaf.FLAG);

    @SuppressWarnings("ImmutableEnumChecker") // column types are records of copied lists
    private final ColumnType type;

    ExtraType(ColumnType type) {
        this.type = type;
    }

    ColumnType type() {
        return type;
    }
}
