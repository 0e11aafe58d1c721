// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
                tables.add(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
            }
        }
        return tables;
    }

    private void add(String text) {
        for (var row : CsvTable.rows(text)) {
            var name = row.getOrDefault("VolumeName", row.getOrDefault("study", ""));
            if (!name.isBlank()) {
                var known = byStudy.computeIfAbsent(VolumeFiles.stem(name.strip()), _ -> new LinkedHashMap<>());
                row.forEach(known::putIfAbsent);
            }
        }
    }

    /// The cells of a study by column; empty if no table knows it.
    Map<String, String> of(String study) {
        return byStudy.getOrDefault(study, Map.of());
    }
}
