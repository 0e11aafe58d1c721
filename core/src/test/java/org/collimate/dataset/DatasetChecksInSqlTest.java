// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.collimate.testing.Faults;
import org.collimate.testing.SmallDataset;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Runs `docs/reference/dataset-checks.sql` as anybody would, with DuckDB and nothing of ours.
class DatasetChecksInSqlTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aGoodDatasetGivesNoRow(boolean embedded) throws Exception {
        SmallDataset.write(folder, embedded);
        assertThat(offending()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("faultsThatSqlSees")
    void aFaultGivesRows(Faults fault) throws Exception {
        fault.into(folder);
        assertThat(offending()).isNotEmpty();
    }

    /// All but those that need a picture decoded or a row compared with its JSON.
    static Stream<Faults> faultsThatSqlSees() {
        return Stream.of(Faults.values()).filter(Faults::sqlSeesIt);
    }

    /// The names of the checks that returned a row.
    private List<String> offending() throws Exception {
        var offending = new ArrayList<String>();
        try (var connection = DriverManager.getConnection("jdbc:duckdb:")) {
            for (var query : Files.readString(sql()).split(";\n")) {
                if (query.isBlank()) {
                    continue;
                }
                if (query.contains("SET VARIABLE")) {
                    execute(connection, "SET VARIABLE dataset = '" + folder + "'");
                } else if (rows(connection, query)) {
                    offending.add(query.lines()
                            .filter(line -> line.startsWith("-- check: "))
                            .findFirst()
                            .orElseThrow());
                }
            }
        }
        return offending;
    }

    private static void execute(Connection connection, String statement) throws SQLException {
        try (var running = connection.createStatement()) {
            running.execute(statement);
        }
    }

    private static boolean rows(Connection connection, String query) throws SQLException {
        try (var running = connection.createStatement();
                var found = running.executeQuery(query)) {
            return found.next();
        }
    }

    /// Tests run in the module's folder.
    private static Path sql() {
        return Path.of("..", "docs", "reference", "dataset-checks.sql");
    }
}
