// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.benchmarks;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Locale;

/// A program: checks with DuckDB that the rejects of a dataset are exactly the planted duplicates, each as often as it
/// was planted, and that everything else was kept. Ends with 1 where it is not so.
public final class PlantedAreFound {
    private PlantedAreFound() {}

    /// @param arguments DATASET ARTICLES
    public static void main(String[] arguments) throws SQLException {
        var planted = new Planted(Integer.parseInt(arguments[1]));
        var open = new HashMap<Planted.Expected, Integer>();
        planted.expected().forEach(each -> open.merge(each, 1, Integer::sum));
        int expected = planted.expected().size();
        long others = 0;
        long kept;
        var folder = Path.of(arguments[0]).toString().replace("'", "''");
        try (var duckdb = DriverManager.getConnection("jdbc:duckdb:");
                var statement = duckdb.createStatement()) {
            try (var rows = statement.executeQuery("SELECT key, reason FROM '" + folder + "/rejects/*.parquet'")) {
                while (rows.next()) {
                    var found = new Planted.Expected(rows.getString(1), rows.getString(2));
                    if (open.merge(found, -1, Integer::sum) < 0) {
                        others++;
                        if (others <= 5) {
                            System.out.println("not planted: " + found);
                        }
                    }
                }
            }
            try (var rows = statement.executeQuery(
                    "SELECT count(*), count(DISTINCT key) FROM '" + folder + "/data/*.parquet'")) {
                rows.next();
                kept = rows.getLong(1);
                others += kept - rows.getLong(2);
            }
        }
        long missed = open.values().stream().mapToInt(each -> Math.max(0, each)).sum();
        long figures = 0;
        for (int i = 0; i < planted.articles(); i++) {
            figures += GeneratedArticle.figures(i);
        }
        long due = figures - planted.count();
        System.out.printf(
                Locale.ROOT,
                "duplicates: %d planted, %d found, %d missed, %d rejects that were not planted; %d kept, expected %d%n",
                expected,
                expected - missed,
                missed,
                others,
                kept,
                due);
        if (missed > 0 || others > 0 || kept != due) {
            System.exit(1);
        }
    }
}
