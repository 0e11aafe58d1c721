// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.TreeSet;

/// The keys of JSON lines, as paths in their order, each with the types of its values over all lines (without null).
final class JsonKeys {
    private JsonKeys() {}

    static SequencedMap<String, TreeSet<String>> of(Iterable<String> lines) throws IOException {
        var keys = new LinkedHashMap<String, TreeSet<String>>();
        for (var line : lines) {
            add(line, keys);
        }
        return keys;
    }

    private static void add(String line, SequencedMap<String, TreeSet<String>> keys) throws IOException {
        try (var json = new JsonFactory().createParser(line)) {
            var path = new ArrayList<String>();
            for (var token = json.nextToken(); token != null; token = json.nextToken()) {
                var context = json.getParsingContext();
                path.clear();
                for (var at = token.isStructStart() ? context.getParent() : context;
                        at != null && !at.inRoot();
                        at = at.getParent()) {
                    path.addFirst(at.inArray() ? "[]" : String.valueOf(at.getCurrentName()));
                }
                var name = String.join(".", path);
                if (!name.isEmpty() && token != JsonToken.END_OBJECT && token != JsonToken.END_ARRAY) {
                    var types = keys.computeIfAbsent(name, key -> new TreeSet<>());
                    switch (token) {
                        case VALUE_STRING -> types.add("string");
                        case VALUE_TRUE, VALUE_FALSE -> types.add("boolean");
                        case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> types.add("number");
                        case START_ARRAY -> types.add("array");
                        case START_OBJECT -> types.add("object");
                        default -> {}
                    }
                }
            }
        }
    }
}
