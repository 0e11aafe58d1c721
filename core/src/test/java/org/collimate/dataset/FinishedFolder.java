// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.dataset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Optional;
import org.collimate.provenance.Sha256;

/// Makes a dataset of a folder that has its shards, without a run.
public final class FinishedFolder {
    private FinishedFolder() {}

    /// Writes what describes the dataset and, last of all, `dataset.json`, which lists it together with the files that
    /// the summary's manifest lists already.
    public static void finish(Path folder, DatasetSummary summary, byte[] recipe, byte[] provenance)
            throws IOException {
        var files = new ArrayList<>(summary.manifest().files());
        DatasetFolder.describe(summary, recipe, provenance, (path, bytes) -> {
            Files.write(folder.resolve(path), bytes);
            files.add(new ListedFile(path, bytes.length, Sha256.of(bytes), Optional.empty()));
        });
        var unlisted = summary.manifest();
        var manifest = new DatasetManifest(
                unlisted.name(), unlisted.recipeDigest(), unlisted.inputDigest(), unlisted.counts(), files);
        Files.write(folder.resolve(DatasetManifest.PATH), manifest.json());
    }
}
