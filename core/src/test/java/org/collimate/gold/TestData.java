// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.gold;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/// Real data outside the repository: the environment variable COLLIMATE_TEST_DATA, else `shared/data` beside the
/// repository. Tests that need it skip with a message where it is absent.
public final class TestData {
    private TestData() {}

    /// A file of the test data; skips the test that asks where it is absent.
    public static Path file(String path) {
        var file = root().resolve(path);
        assumeTrue(Files.exists(file), "skipped: no test data at " + path + " (set COLLIMATE_TEST_DATA)");
        return file;
    }

    private static Path root() {
        var set = System.getenv("COLLIMATE_TEST_DATA");
        if (set != null) {
            return Path.of(set);
        }
        var here = Path.of("").toAbsolutePath();
        var repository = Files.exists(here.resolve("core")) ? here : here.getParent();
        return repository.resolve("../shared/data").normalize();
    }

    /// The rows of a gzipped CSV file (RFC 4180), without its header.
    public static List<List<String>> csv(String path) throws IOException {
        var rows = new ArrayList<List<String>>();
        try (var in = new GZIPInputStream(Files.newInputStream(file(path)));
                var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            var row = new ArrayList<String>();
            var cell = new StringBuilder();
            boolean quoted = false;
            for (int c = reader.read(); c >= 0; c = reader.read()) {
                if (quoted) {
                    if (c != '"') {
                        cell.append((char) c);
                    } else {
                        reader.mark(1);
                        int next = reader.read();
                        if (next == '"') {
                            cell.append('"');
                        } else {
                            quoted = false;
                            reader.reset();
                        }
                    }
                } else if (c == '"') {
                    quoted = true;
                } else if (c == ',') {
                    row.add(cell.toString());
                    cell.setLength(0);
                } else if (c == '\n') {
                    row.add(cell.toString());
                    cell.setLength(0);
                    rows.add(List.copyOf(row));
                    row.clear();
                } else if (c != '\r') {
                    cell.append((char) c);
                }
            }
        }
        return rows.subList(1, rows.size());
    }
}
