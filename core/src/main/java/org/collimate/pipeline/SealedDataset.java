// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;

/// A finished dataset in a place where nothing can be written. There is nothing to do if it is what the plan makes of
/// its input; that is found out without a lock or a file in its folder.
record SealedDataset(Plan plan, RunFolder folder) {
    /// @return empty, for there is nothing to do
    /// @throws InputException if the dataset is of another recipe or input
    Optional<RunSummary> check() throws IOException {
        var made = plan.format()
                .identity(folder.dataset())
                .orElseThrow(() -> new IOException("[" + folder.dataset() + "] changed while it was looked at"));
        var listed = Files.createTempFile("collimate-listing", ".log");
        try {
            new Inputs(plan, folder).checkSame(made, Listing.write(plan.read(), listed));
        } finally {
            Files.delete(listed);
        }
        return Optional.empty();
    }
}
