// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.dataset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Writes a dataset in a layout chosen by name.
public final class DatasetExport {
    private final List<Layout> layouts;

    /// `layouts` are all that may be asked for.
    public DatasetExport(List<Layout> layouts) {
        this.layouts = List.copyOf(layouts);
    }

    /// Exports the dataset into a folder, which is created and must be empty.
    ///
    /// @throws IllegalArgumentException if no layout has the name
    /// @throws IOException if the folder is not empty, or a file cannot be read or written
    public void export(Path dataset, String layout, Path out) throws IOException {
        var chosen = layouts.stream()
                .filter(candidate -> candidate.name().equals(layout))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no layout named '" + layout + "'; there are: "
                        + String.join(
                                ", ",
                                layouts.stream().map(Layout::name).sorted().toList())));
        var reader = DatasetReader.open(dataset);
        Files.createDirectories(out);
        try (Stream<Path> there = Files.list(out)) {
            if (there.findAny().isPresent()) {
                throw new IOException("[" + out + "] has files in it, expected an empty folder; choose another --out");
            }
        }
        chosen.export(reader, out);
    }
}
