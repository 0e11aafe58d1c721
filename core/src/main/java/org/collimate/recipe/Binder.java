// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.recipe;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Makes a settings record from YAML: each key is a record component in kebab-case, a missing key keeps the value of
/// the default record. Components are texts, whole and real numbers, flags, enum constants (lower case, `-` for `_`),
/// optional values, lists of them, and records. The record's own constructor says what values are in range.
final class Binder {
    private final Problems problems;

    Binder(Problems problems) {
        this.problems = problems;
    }

    /// @return the record, or the defaults where something is wrong (the problems know)
    <R extends Record> R bind(Yaml yaml, R defaults) {
        if (yaml instanceof Yaml.Scalar(var _, var _, boolean empty) && empty) {
            return defaults;
        }
        if (!(yaml instanceof Yaml.Mapping mapping)) {
            problems.add(yaml.line(), "expected settings (key: value), found " + kind(yaml));
            return defaults;
        }
        var components = defaults.getClass().getRecordComponents();
        var names = Arrays.stream(components).map(Binder::key).toList();
        var given = entries(mapping, names);
        var values = new Object[components.length];
        int before = problems.sorted().size();
        for (int i = 0; i < components.length; i++) {
            var entry = given.get(names.get(i));
            var fallback = value(components[i], defaults);
            values[i] = entry == null
                    ? fallback
                    : convert(entry.value(), components[i].getGenericType(), fallback, entry.key());
        }
        if (problems.sorted().size() > before) {
            return defaults;
        }
        return construct(defaults, components, values, mapping.line());
    }

    /// The entries by key; unknown and repeated keys are problems.
    Map<String, Yaml.Entry> entries(Yaml.Mapping mapping, List<String> names) {
        var given = new LinkedHashMap<String, Yaml.Entry>();
        for (var entry : mapping.entries()) {
            if (!names.contains(entry.key())) {
                problems.add(entry.line(), "unknown key '" + entry.key() + "'" + Nearest.hint(entry.key(), names));
            } else if (given.putIfAbsent(entry.key(), entry) != null) {
                problems.add(entry.line(), "the key '" + entry.key() + "' stands here a second time");
            }
        }
        return given;
    }

    /// `minimumSide` becomes `minimum-side`.
    static String key(RecordComponent component) {
        return component.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    static Object value(RecordComponent component, Record record) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(record);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("a record's accessor failed: " + component.getName(), e);
        }
    }

    private <R extends Record> R construct(R defaults, RecordComponent[] components, Object[] values, int line) {
        var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new);
        try {
            var constructor = defaults.getClass().getDeclaredConstructor(types);
            constructor.setAccessible(true);
            @SuppressWarnings("unchecked")
            var made = (R) constructor.newInstance(values);
            return made;
        } catch (InvocationTargetException e) {
            var cause = e.getCause();
            problems.add(line, cause == null ? "a value is out of range" : String.valueOf(cause.getMessage()));
            return defaults;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a record has no canonical constructor", e);
        }
    }

    private Object convert(Yaml yaml, Type type, @Nullable Object fallback, String key) {
        var raw = type instanceof ParameterizedType generic ? generic.getRawType() : type;
        if (raw == List.class && type instanceof ParameterizedType generic) {
            if (!(yaml instanceof Yaml.Sequence sequence)) {
                problems.add(yaml.line(), "'" + key + "' is a list [a, b], found " + kind(yaml));
                return List.of();
            }
            var items = new ArrayList<Object>();
            for (var item : sequence.items()) {
                items.add(convert(item, generic.getActualTypeArguments()[0], null, key));
            }
            return List.copyOf(items);
        }
        if (raw == Optional.class && type instanceof ParameterizedType generic) {
            if (yaml instanceof Yaml.Scalar(var _, var _, boolean empty) && empty) {
                return Optional.empty();
            }
            return Optional.of(convert(yaml, generic.getActualTypeArguments()[0], null, key));
        }
        if (fallback instanceof Record nested) {
            return bind(yaml, nested);
        }
        if (!(yaml instanceof Yaml.Scalar scalar)) {
            problems.add(yaml.line(), "'" + key + "' is one value, found " + kind(yaml));
            return orEmpty(fallback);
        }
        return scalar(scalar, (Class<?>) raw, fallback, key);
    }

    private Object scalar(Yaml.Scalar scalar, Class<?> type, @Nullable Object fallback, String key) {
        var text = scalar.text();
        try {
            if (type == String.class) {
                return text;
            }
            if (type == int.class || type == Integer.class) {
                return Integer.valueOf(text.replace("_", ""));
            }
            if (type == long.class || type == Long.class) {
                return Long.valueOf(text.replace("_", ""));
            }
            if (type == double.class || type == Double.class) {
                return Double.valueOf(text.replace("_", ""));
            }
        } catch (NumberFormatException e) {
            boolean whole = type != double.class && type != Double.class;
            problems.add(
                    scalar.line(),
                    "'" + key + "' is a " + (whole ? "whole number" : "number") + ", found '" + text + "'");
            return orEmpty(fallback);
        }
        if (type == boolean.class || type == Boolean.class) {
            if (text.equals("true") || text.equals("false")) {
                return Boolean.valueOf(text);
            }
            problems.add(scalar.line(), "'" + key + "' is true or false, found '" + text + "'");
            return orEmpty(fallback);
        }
        if (type.isEnum()) {
            var words = new LinkedHashMap<String, Object>();
            for (var constant : type.getEnumConstants()) {
                words.put(word((Enum<?>) constant), constant);
            }
            var constant = words.get(text);
            if (constant != null) {
                return constant;
            }
            problems.add(scalar.line(), "'" + key + "' cannot be '" + text + "'" + Nearest.hint(text, words.keySet()));
            return orEmpty(fallback);
        }
        throw new IllegalStateException("no settings record may have a component of " + type);
    }

    private static Object orEmpty(@Nullable Object fallback) {
        return fallback == null ? "" : fallback;
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static String kind(Yaml yaml) {
        return switch (yaml) {
            case Yaml.Scalar(var _, var text, boolean empty) -> empty ? "nothing" : "'" + text + "'";
            case Yaml.Sequence _ -> "a list";
            case Yaml.Mapping _ -> "keys and values";
        };
    }
}
