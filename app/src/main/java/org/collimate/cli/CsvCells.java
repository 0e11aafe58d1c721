// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.cli;

/// Writes cells of CSV (RFC 4180): in quotes where a cell holds a comma, a quote or a line break.
final class CsvCells {
    private CsvCells() {}

    static void append(StringBuilder out, String cell) {
        boolean isPlain = true;
        for (int i = 0; i < cell.length() && isPlain; i++) {
            char c = cell.charAt(i);
            isPlain = c != ',' && c != '"' && c != '\n' && c != '\r';
        }
        if (isPlain) {
            out.append(cell);
        } else {
            out.append('"').append(cell.replace("\"", "\"\"")).append('"');
        }
    }

    static String line(Iterable<String> cells) {
        var out = new StringBuilder();
        for (var cell : cells) {
            if (!out.isEmpty()) {
                out.append(',');
            }
            append(out, cell);
        }
        return out.append('\n').toString();
    }
}
