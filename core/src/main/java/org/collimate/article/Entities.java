// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.article;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The character entities (`&nbsp;`, `&alpha;`) that articles use and that their document type, which is never loaded,
/// would declare.
final class Entities {
    private Entities() {}

    /// The character or characters of this name.
    static Optional<String> text(String name) {
        return Optional.ofNullable(Table.NAMES.get(name));
    }

    /// Read when the first such entity is met, since most articles have none.
    private static final class Table {
        static final Map<String, String> NAMES = load();

        private static Map<String, String> load() {
            var names = new HashMap<String, String>(4096);
            try (var stream = Entities.class.getResourceAsStream("entities.txt")) {
                if (stream == null) {
                    throw new IllegalStateException("[entities.txt] is missing in the jar; build it again");
                }
                var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.US_ASCII));
                reader.lines().filter(line -> !line.startsWith("#")).forEach(line -> add(line, names));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return Map.copyOf(names);
        }

        private static void add(String line, Map<String, String> names) {
            int space = line.indexOf(' ');
            var text = new StringBuilder();
            for (String hex : line.substring(space + 1).split(" ")) {
                text.appendCodePoint(Integer.parseInt(hex, 16));
            }
            names.put(line.substring(0, space), text.toString());
        }
    }
}
