// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.source;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.collimate.source.reports.CsvRecords;

/// What tables beside the volumes say of each, put together from all CSV files with a column `VolumeName` (as CT-RATE
/// publishes reports, labels and metadata) or `study`. Of two tables that fill one column, the first in path order
/// counts.
final class StudyTables {
    /// In bytes; larger tables are left out.
    static final long LARGEST = 1 << 28;

    private final Map<String, Map<String, String>> byStudy = new HashMap<>();

    static StudyTables read(List<Path> files) throws IOException {
        var tables = new StudyTables();
        for (var file : files) {
            if (Files.size(file) <= LARGEST) {
                tables.add(file);
            }
        }
        return tables;
    }

    private void add(Path file) throws IOException {
        List<String> header = List.of();
        try (var records = new CsvRecords(new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8))) {
            for (var cells = records.all(); !cells.isEmpty(); cells = records.all()) {
                if (records.isBlank(cells.getFirst())) {
                    continue;
                }
                if (header.isEmpty()) {
                    header = cells.stream().map(String::strip).toList();
                } else {
                    add(header, cells);
                }
            }
        }
    }

    /// A row with more or fewer cells than the header gives those it has.
    private void add(List<String> header, List<String> cells) {
        var row = new LinkedHashMap<String, String>();
        for (int i = 0; i < Math.min(header.size(), cells.size()); i++) {
            row.putIfAbsent(header.get(i), cells.get(i));
        }
        var name = row.getOrDefault("VolumeName", row.getOrDefault("study", ""));
        if (!name.isBlank()) {
            var known = byStudy.computeIfAbsent(VolumeFiles.stem(name.strip()), _ -> new LinkedHashMap<>());
            row.forEach(known::putIfAbsent);
        }
    }

    /// The cells of a study by column; empty if no table knows it.
    Map<String, String> of(String study) {
        return byStudy.getOrDefault(study, Map.of());
    }
}
