// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.report;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// The rows of one of the program's own tables: cells with tabs between, `#` begins a comment line.
final class Table {
    private final String name;
    private final List<String[]> rows;

    private Table(String name, List<String[]> rows) {
        this.name = name;
        this.rows = rows;
    }

    /// Reads a table that lies beside this class; a row shorter than `cells` gets empty cells.
    ///
    /// @throws IllegalStateException if the program does not have it
    static Table read(String name, int cells) {
        var rows = new ArrayList<String[]>();
        try (var in = Table.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("[" + name + "] is not in the program; build it again");
            }
            var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.isBlank() || line.startsWith("#")) {
                    continue;
                }
                var row = line.split("\t", -1);
                if (row.length > cells) {
                    throw new IllegalStateException("[" + name + "] a row has " + row.length
                            + " cells, expected at most " + cells + ": " + line);
                }
                var full = new String[cells];
                for (int i = 0; i < cells; i++) {
                    full[i] = i < row.length ? row[i].strip() : "";
                }
                rows.add(full);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("[" + name + "] cannot be read", e);
        }
        return new Table(name, rows);
    }

    /// True if the program has a table of this name.
    static boolean exists(String name) {
        return Table.class.getResource(name) != null;
    }

    String name() {
        return name;
    }

    List<String[]> rows() {
        return rows;
    }
}
