// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.cli;

import java.util.Map;

/// Writes maps, lists, texts, numbers and truth values as JSON on one line.
final class Json {
    private final StringBuilder out = new StringBuilder();

    private Json() {}

    static String of(Object value) {
        var json = new Json();
        json.value(value);
        return json.out.toString();
    }

    private void value(Object value) {
        switch (value) {
            case Map<?, ?> map -> {
                char next = '{';
                for (var entry : map.entrySet()) {
                    out.append(next);
                    text(String.valueOf(entry.getKey()));
                    out.append(':');
                    value(entry.getValue());
                    next = ',';
                }
                out.append(next == '{' ? "{}" : "}");
            }
            case Iterable<?> list -> {
                char next = '[';
                for (var item : list) {
                    out.append(next);
                    value(item);
                    next = ',';
                }
                out.append(next == '[' ? "[]" : "]");
            }
            case Double number when !Double.isFinite(number) -> out.append("null");
            case Number number -> out.append(number);
            case Boolean truth -> out.append(truth);
            default -> text(value.toString());
        }
    }

    private void text(String text) {
        text(out, text);
    }

    /// Adds a text in quotes.
    static void text(StringBuilder out, CharSequence text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                default -> {
                    if (c < ' ') {
                        out.append(String.format("\\u%04x", (int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }
}
