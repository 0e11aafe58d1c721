// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.dataset;

import java.io.IOException;
import org.collimate.sample.Split;

/// How the files of a dataset are called, and how a folder that has its shards becomes a dataset.
public final class DatasetFolder {
    static final String RECIPE = "recipe.yaml";
    static final String PROVENANCE = "provenance.json";

    private DatasetFolder() {}

    /// Puts a file into the dataset's folder as a whole: under another name first, then by rename.
    @FunctionalInterface
    public interface FileWriter {
        void write(String path, byte[] bytes) throws IOException;
    }

    /// The stem that a tar and its Parquet file share: `train-00000`.
    public static String stem(Split split, int number) {
        return split.name() + "-" + digits(number);
    }

    /// `data/train-00000.parquet`
    public static String data(String stem) {
        return "data/" + stem + ".parquet";
    }

    /// `shards/train-00000.tar`
    public static String shard(String stem) {
        return "shards/" + stem + ".tar";
    }

    /// `rejects/00000.parquet`
    public static String rejects(int number) {
        return "rejects/" + digits(number) + ".parquet";
    }

    /// `diagnostics/00000.parquet`
    public static String diagnostics(int number) {
        return "diagnostics/" + digits(number) + ".parquet";
    }

    private static String digits(int number) {
        var digits = Integer.toString(number);
        return "0".repeat(Math.max(0, 5 - digits.length())) + digits;
    }

    /// Writes `recipe.yaml`, `provenance.json`, `README.md` and `croissant.json`.
    static void describe(DatasetSummary summary, byte[] recipe, byte[] provenance, FileWriter folder)
            throws IOException {
        folder.write(RECIPE, recipe);
        folder.write(PROVENANCE, provenance);
        folder.write("README.md", DataCard.of(summary));
        folder.write("croissant.json", Croissant.of(summary));
    }
}
