// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.cli;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
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
                        + text(entry.getValue()));
            }
        }
    }

    /// Fractions to four places, without zeros at the end: more is for machines, which ask for JSON.
    private static Object text(Object value) {
        if (value instanceof Double number && Double.isFinite(number)) {
            var rounded =
                    BigDecimal.valueOf(number).setScale(4, RoundingMode.HALF_UP).stripTrailingZeros();
            return rounded.signum() == 0 ? "0" : rounded.toPlainString();
        }
        return value;
    }
}
