// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.evaluate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;

/// Reads a table of image ids and concepts as ROCOv2 publishes it: a CSV file with a header, the id in the first
/// column, the concept unique identifiers in the second, separated by `;`.
public final class ConceptTable {
    private ConceptTable() {}

    /// @return the concepts of each image, by id in order
    /// @throws IOException if the file cannot be read or has another form; the message names the line
    public static Map<String, Set<String>> read(Path file) throws IOException {
        var table = new TreeMap<String, Set<String>>();
        var format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setIgnoreSurroundingSpaces(true)
                .get();
        try (var records = format.parse(Files.newBufferedReader(file, StandardCharsets.UTF_8))) {
            for (var record : records) {
                if (record.size() != 2) {
                    throw new IOException("[" + file + ":" + record.getParser().getCurrentLineNumber() + "] has "
                            + record.size() + " columns, expected 2: id and concepts separated by ';'");
                }
                var concepts = new TreeSet<String>();
                for (var concept : record.get(1).split(";", -1)) {
                    if (!concept.isBlank()) {
                        concepts.add(concept.strip());
                    }
                }
                if (table.put(record.get(0), concepts) != null) {
                    throw new IOException("[" + file + ":" + record.getParser().getCurrentLineNumber() + "] the image "
                            + record.get(0) + " stands there twice, expected once");
                }
            }
        } catch (CSVException | java.io.UncheckedIOException e) {
            throw new IOException("[" + file + "] is not a CSV table: " + e.getMessage(), e);
        }
        return table;
    }
}
