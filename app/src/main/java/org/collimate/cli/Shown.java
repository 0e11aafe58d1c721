// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.cli;

import java.io.PrintWriter;
import java.util.Map;

/// Shows a map to people: one `key  value` a line, maps inside indented below their key.
final class Shown {
    private Shown() {}

    static void print(PrintWriter out, Map<?, ?> map) {
        print(out, map, "");
        out.flush();
    }

    private static void print(PrintWriter out, Map<?, ?> map, String indent) {
        int width = map.keySet().stream()
                .mapToInt(key -> key.toString().length())
                .max()
                .orElse(0);
        for (var entry : map.entrySet()) {
            if (entry.getValue() instanceof Map<?, ?> inner) {
                out.println(indent + entry.getKey());
                print(out, inner, indent + "  ");
            } else {
                out.println(indent
                        + entry.getKey()
                        + " ".repeat(width + 2 - entry.getKey().toString().length())
                        + entry.getValue());
            }
        }
    }
}
