// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.pipeline;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The folders on the way to a place that were not there before a run, deepest first, so that a run that could not
/// begin leaves none behind.
record Absent(List<Path> folders) {
    Absent {
        folders = List.copyOf(folders);
    }

    /// What is missing of this folder and of those above it.
    static Absent above(Path folder) {
        var missing = new ArrayList<Path>();
        for (var path = folder.toAbsolutePath();
                path != null && !Files.exists(path, LinkOption.NOFOLLOW_LINKS);
                path = path.getParent()) {
            missing.add(path);
        }
        return new Absent(missing);
    }

    boolean has(Path folder) {
        return folders.contains(folder.toAbsolutePath());
    }

    /// Deletes them as far as they are empty.
    void restore() throws IOException {
        for (var folder : folders) {
            try {
                Files.deleteIfExists(folder);
            } catch (DirectoryNotEmptyException e) {
                // Somebody else has put something there meanwhile: it and what is above it stay.
                return;
            }
        }
    }
}
