// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reads a CSV text (RFC 4180) with a header into rows by column. Cells may be quoted and hold line breaks; a row with
/// more or fewer cells than the header gives those it has.
final class CsvTable {
    private CsvTable() {}

    static List<Map<String, String>> rows(String text) {
        var rows = new ArrayList<Map<String, String>>();
        var header = new ArrayList<String>();
        var row = new ArrayList<String>();
        var cell = new StringBuilder();
        boolean quoted = false;
        boolean any = false;
        int begin = text.startsWith("\ufeff") ? 1 : 0;
        for (int i = begin; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : '\n';
            if (quoted && i < text.length()) {
                if (c != '"') {
                    cell.append(c);
                } else if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    cell.append('"');
                    i++;
                } else {
                    quoted = false;
                }
            } else if (c == '"' && cell.isEmpty()) {
                quoted = true;
                any = true;
            } else if (c == ',') {
                row.add(cell.toString());
                cell.setLength(0);
                any = true;
            } else if (c == '\n') {
                if (any || !cell.isEmpty()) {
                    row.add(cell.toString());
                    add(header, row, rows);
                }
                row.clear();
                cell.setLength(0);
                any = false;
            } else if (c != '\r') {
                cell.append(c);
                any = true;
            }
        }
        return rows;
    }

    private static void add(List<String> header, List<String> row, List<Map<String, String>> rows) {
        if (header.isEmpty()) {
            header.addAll(row.stream().map(String::strip).toList());
            return;
        }
        var cells = new LinkedHashMap<String, String>();
        for (int i = 0; i < Math.min(header.size(), row.size()); i++) {
            cells.putIfAbsent(header.get(i), row.get(i));
        }
        rows.add(cells);
    }
}
