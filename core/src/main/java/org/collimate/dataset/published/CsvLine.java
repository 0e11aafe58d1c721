// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.dataset.published;

import java.util.List;
import java.util.stream.Collectors;

/// Builds one record of a CSV file (RFC 4180). Line breaks inside a cell become spaces, so that a record is a line.
final class CsvLine {
    private CsvLine() {}

    static String of(String... cells) {
        return List.of(cells).stream().map(CsvLine::cell).collect(Collectors.joining(","));
    }

    private static String cell(String text) {
        var flat = text.replace("\r\n", " ").replace('\n', ' ').replace('\r', ' ');
        if (flat.indexOf(',') < 0 && flat.indexOf('"') < 0 && flat.strip().equals(flat)) {
            return flat;
        }
        return '"' + flat.replace("\"", "\"\"") + '"';
    }
}
