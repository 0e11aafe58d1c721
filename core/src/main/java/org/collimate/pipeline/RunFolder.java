// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.pipeline;

import java.nio.file.Path;
import java.util.Locale;

/// Where a run keeps its own things inside the output folder: `_run/`, which is no part of the dataset.
record RunFolder(Path dataset) {
    Path home() {
        return dataset.resolve("_run");
    }

    Path lock() {
        return home().resolve("lock");
    }

    Path journal() {
        return home().resolve("journal.log");
    }

    Path listing() {
        return home().resolve("listing.log");
    }

    /// Unfinished work; nothing in it counts.
    Path scratch(String name) {
        return home().resolve("scratch").resolve(name);
    }

    Path work() {
        return home().resolve("work");
    }

    Path unit(long number) {
        return work().resolve("read").resolve(String.format(Locale.ROOT, "%06d", number));
    }

    Path group() {
        return work().resolve("group");
    }

    Path written(String task) {
        return work().resolve("write").resolve(task);
    }
}
