// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.dataset;

import java.util.List;

/// What a column holds. Every value may be null; there are no maps.
public sealed interface ColumnType {
    /// The word for it in the documentation: `string`, `list<int32>` …
    String word();

    /// A single value.
    enum Leaf implements ColumnType {
        TEXT("string"),
        INT32("int32"),
        INT64("int64"),
        REAL("double"),
        FLAG("bool"),
        BINARY("binary");

        private final String word;

        Leaf(String word) {
            this.word = word;
        }

        @Override
        public String word() {
            return word;
        }
    }

    /// Values of one type in order.
    record ListOf(ColumnType element) implements ColumnType {
        @Override
        public String word() {
            return "list<" + element.word() + ">";
        }
    }

    /// Named values side by side.
    record Struct(List<Column> columns) implements ColumnType {
        public Struct {
            columns = List.copyOf(columns);
        }

        @Override
        public String word() {
            var words = new StringBuilder("struct<");
            for (int i = 0; i < columns.size(); i++) {
                var column = columns.get(i);
                words.append(i == 0 ? "" : ", ").append(column.name()).append(':');
                words.append(column.type().word());
            }
            return words.append('>').toString();
        }
    }
}
