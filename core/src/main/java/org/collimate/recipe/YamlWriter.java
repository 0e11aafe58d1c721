// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.recipe;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Writes settings as YAML that [YamlReader] reads back to the same: one way only, so that equal recipes have equal
/// text.
final class YamlWriter {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_./-]*[A-Za-z0-9_/]");

    private YamlWriter() {}

    /// The block of a mapping whose values are texts, numbers, flags, enum constants, records, maps, lists or
    /// optionals.
    static String write(Map<String, ?> mapping) {
        var out = new StringBuilder();
        entries(mapping, "", out);
        return out.toString();
    }

    private static void entries(Map<String, ?> mapping, String indent, StringBuilder out) {
        mapping.forEach((key, value) -> {
            out.append(indent).append(key).append(':');
            value(value, indent, out);
        });
    }

    private static void value(Object value, String indent, StringBuilder out) {
        switch (value) {
            case Optional<?> optional -> {
                if (optional.isPresent()) {
                    value(optional.get(), indent, out);
                } else {
                    out.append(" null\n");
                }
            }
            case Record record -> block(components(record), indent, out);
            case Map<?, ?> map -> {
                var texts = new java.util.LinkedHashMap<String, Object>();
                map.forEach((key, its) -> texts.put(String.valueOf(key), its));
                block(texts, indent, out);
            }
            case Collection<?> items -> {
                if (items.isEmpty()) {
                    out.append(" []\n");
                    return;
                }
                out.append('\n');
                for (var item : items) {
                    out.append(indent).append("  -");
                    item(item, indent + "    ", out);
                }
            }
            default -> out.append(' ').append(scalar(value)).append('\n');
        }
    }

    /// A list item: a mapping begins on the line of its dash.
    private static void item(Object item, String indent, StringBuilder out) {
        if (item instanceof Map<?, ?> map && map.size() == 1) {
            var entry = map.entrySet().iterator().next();
            out.append(' ').append(entry.getKey()).append(':');
            value(entry.getValue(), indent, out);
            return;
        }
        value(item, indent, out);
    }

    private static void block(Map<String, ?> mapping, String indent, StringBuilder out) {
        if (mapping.isEmpty()) {
            out.append(" {}\n");
            return;
        }
        out.append('\n');
        entries(mapping, indent + "  ", out);
    }

    static java.util.SequencedMap<String, Object> components(Record record) {
        var values = new java.util.LinkedHashMap<String, Object>();
        for (var component : record.getClass().getRecordComponents()) {
            values.put(Binder.key(component), Binder.value(component, record));
        }
        return values;
    }

    private static String scalar(Object value) {
        return switch (value) {
            case Enum<?> constant -> Binder.word(constant);
            case Number number -> number.toString();
            case Boolean flag -> flag.toString();
            default -> text(value.toString());
        };
    }

    private static String text(String text) {
        boolean plain = PLAIN.matcher(text).matches()
                && !text.equals("null")
                && !text.equals("true")
                && !text.equals("false")
                && !text.startsWith("-");
        if (plain) {
            return text;
        }
        var quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\t' -> quoted.append("\\t");
                default -> {
                    if (c < ' ' || c == 0x7f) {
                        quoted.append(String.format(java.util.Locale.ROOT, "\\x%02x", (int) c));
                    } else {
                        quoted.append(c);
                    }
                }
            }
        }
        return quoted.append('"').toString();
    }
}
