// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.pipeline;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32C;

/// One line of a run's own files: a kind and fields, between tabs, after a CRC-32C of the rest of the line. A line that
/// was torn by a crash does not fit its checksum and counts as never written.
record Line(String kind, List<String> fields) {
    Line {
        fields = List.copyOf(fields);
    }

    static Line of(String kind, String... fields) {
        return new Line(kind, List.of(fields));
    }

    /// The line with its checksum and a newline.
    String format() {
        var body = new StringBuilder(kind);
        for (var field : fields) {
            body.append('\t');
            escape(field, body);
        }
        return checksum(body.toString()) + '\t' + body + '\n';
    }

    /// The line that this text holds, or empty if it is torn or altered.
    static Optional<Line> parse(String text) {
        int tab = text.indexOf('\t');
        if (tab != 8 || !text.substring(0, 8).equals(checksum(text.substring(9)))) {
            return Optional.empty();
        }
        var cells = new ArrayList<String>();
        int from = 9;
        while (from <= text.length()) {
            int end = text.indexOf('\t', from);
            end = end < 0 ? text.length() : end;
            cells.add(unescape(text.substring(from, end)));
            from = end + 1;
        }
        return Optional.of(new Line(cells.getFirst(), cells.subList(1, cells.size())));
    }

    long number(int field) {
        return Long.parseLong(fields.get(field));
    }

    private static String checksum(String body) {
        var crc = new CRC32C();
        crc.update(body.getBytes(StandardCharsets.UTF_8));
        return String.format(java.util.Locale.ROOT, "%08x", crc.getValue());
    }

    private static void escape(String field, StringBuilder out) {
        for (int i = 0; i < field.length(); i++) {
            char c = field.charAt(i);
            switch (c) {
                case '\\' -> out.append("\\\\");
                case '\t' -> out.append("\\t");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                default -> out.append(c);
            }
        }
    }

    private static String unescape(String cell) {
        if (cell.indexOf('\\') < 0) {
            return cell;
        }
        var out = new StringBuilder(cell.length());
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c != '\\' || i + 1 == cell.length()) {
                out.append(c);
                continue;
            }
            i++;
            out.append(
                    switch (cell.charAt(i)) {
                        case 't' -> '\t';
                        case 'n' -> '\n';
                        case 'r' -> '\r';
                        default -> cell.charAt(i);
                    });
        }
        return out.toString();
    }
}
