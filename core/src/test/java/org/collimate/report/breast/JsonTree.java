// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.report.breast;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A value of JSON that can be asked for what may be missing. The value is a map, a list, a text or a number.
record JsonTree(Optional<Object> value) implements Iterable<JsonTree> {
    static JsonTree parse(String text) throws IOException {
        try (var parser = new JsonFactory().createParser(text)) {
            parser.nextToken();
            return new JsonTree(Optional.of(read(parser)));
        }
    }

    private static Object read(JsonParser parser) throws IOException {
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            var map = new LinkedHashMap<String, Object>();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                var name = parser.currentName();
                parser.nextToken();
                map.put(name, read(parser));
            }
            return map;
        }
        if (parser.currentToken() == JsonToken.START_ARRAY) {
            var list = new ArrayList<Object>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                list.add(read(parser));
            }
            return list;
        }
        return parser.currentToken().isNumeric() ? parser.getDoubleValue() : parser.getText();
    }

    JsonTree path(String name) {
        return new JsonTree(value.map(its -> its instanceof Map<?, ?> map ? map.get(name) : null));
    }

    boolean isMissing() {
        return value.isEmpty();
    }

    boolean isArray() {
        return value.filter(List.class::isInstance).isPresent();
    }

    boolean isNumber() {
        return value.filter(Double.class::isInstance).isPresent();
    }

    /// The text, or the empty string where there is none.
    String asText() {
        return value.map(String::valueOf).orElse("");
    }

    double asDouble() {
        return value.map(its -> (Double) its).orElse(Double.NaN);
    }

    int asInt() {
        return (int) asDouble();
    }

    @Override
    public Iterator<JsonTree> iterator() {
        var items = new ArrayList<JsonTree>();
        value.ifPresent(its -> {
            if (its instanceof List<?> list) {
                list.forEach(item -> items.add(new JsonTree(Optional.ofNullable(item))));
            }
        });
        return items.iterator();
    }
}
