// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.source.reports;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/// Reports in the order of their input, one at a time, so that memory does not grow with their number. Used by one
/// thread.
public interface ReportRows extends Closeable {
    /// The longest report that is read, in characters (or bytes of a file); a longer one is a [ReportRow.Bad].
    int LONGEST = 32 << 20;

    /// The next row, empty after the last.
    ///
    /// @throws IOException if the input cannot be read on
    Optional<ReportRow> next() throws IOException;

    /// Opens a file or folder by what its name says: `.txt`, `.csv`, `.tsv`, `.jsonl` (also with `.gz`), or a folder
    /// of `.txt`. Empty for any other.
    ///
    /// @throws MissingColumnException if a table has not the columns that are wanted
    static Optional<ReportRows> open(Path input, WantedColumns wanted) throws IOException {
        if (Files.isDirectory(input)) {
            return Optional.of(TextFolder.open(input));
        }
        var name = String.valueOf(input.getFileName()).toLowerCase(Locale.ROOT);
        if (name.endsWith(".gz")) {
            name = name.substring(0, name.length() - 3);
        }
        int dot = name.lastIndexOf('.');
        return switch (dot < 0 ? "" : name.substring(dot + 1)) {
            case "txt" -> Optional.of(TextFolder.single(input));
            case "csv", "tsv" -> Optional.of(CsvReports.open(input, wanted));
            case "jsonl", "ndjson" -> Optional.of(JsonLineReports.open(input, wanted));
            default -> Optional.empty();
        };
    }
}
