// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.dataset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.collimate.provenance.Sha256;

/// A file of a dataset as its manifest lists it: the path inside the dataset with `/`, and the number of rows or
/// samples where it has such.
public record ListedFile(String path, long bytes, Sha256 sha256, Optional<Long> rows) {
    /// Looks at a file that is there, reading it once.
    public static ListedFile of(Path dataset, String path, Optional<Long> rows) throws IOException {
        var file = dataset.resolve(path);
        return new ListedFile(path, Files.size(file), Sha256.of(file), rows);
    }
}
