// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.dataset;

import java.util.List;

/// The columns as the Markdown table of `docs/reference/dataset.md`.
public final class ColumnTable {
    private ColumnTable() {}

    /// One line a column, fields of structs indented below theirs by a dot.
    public static String markdown(Columns columns) {
        var table = new StringBuilder("| column | type | in KEY.json | meaning |\n|---|---|---|---|\n");
        rows(columns.all(), "", table);
        return table.toString();
    }

    private static void rows(List<Column> columns, String prefix, StringBuilder table) {
        for (var column : columns) {
            var name = prefix + column.name();
            table.append("| `")
                    .append(name)
                    .append("` | ")
                    .append(shortWord(column.type()))
                    .append(" | ");
            table.append(column.inJson() ? "yes" : "no").append(" | ");
            table.append(column.meaning()).append(" |\n");
            switch (column.type()) {
                case ColumnType.Leaf leaf -> {}
                case ColumnType.Struct struct -> rows(struct.columns(), name + ".", table);
                case ColumnType.ListOf list -> {
                    if (list.element() instanceof ColumnType.Struct struct) {
                        rows(struct.columns(), name + "[].", table);
                    }
                }
            }
        }
    }

    /// Structs without their fields, which have lines of their own.
    private static String shortWord(ColumnType type) {
        return switch (type) {
            case ColumnType.Leaf leaf -> leaf.word();
            case ColumnType.Struct struct -> "struct";
            case ColumnType.ListOf list -> "list of " + shortWord(list.element());
        };
    }
}
