// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.dataset;

import java.util.List;
import org.collimate.sample.Sample;

/// The files a paper's dataset was published as, made from our samples: lines of JSON or CSV under `published/`. Lines
/// are made shard by shard and joined at the end, in the order of the shards. Used by many threads.
public interface Published {
    /// The layout's name in recipes: the paper's slug.
    String name();

    /// Every file of the layout; each is there at the end, even if it has no line.
    List<File> files();

    /// Adds the lines of one sample.
    void add(Sample sample, Lines lines);

    /// Where an export of this layout puts the image that is stored as `member`.
    default String imagePath(Sample sample, String member) {
        return "images/" + member;
    }

    /// What a file becomes once all its lines are there, header first: for forms that are more than lines. A layout
    /// that changes a file must expect it whole in memory.
    default String assembled(File file, String lines) {
        return lines;
    }

    /// Whether [#assembled] changes this file.
    default boolean isAssembled(File file) {
        return false;
    }

    /// @param path below `published/`, such as `train_captions.csv`
    /// @param header the first line with its newline, or the empty string
    /// @param unique whether equal lines are one and lines are sorted, for tables of what occurs
    record File(String path, String header, boolean unique) {
        /// A file whose lines stand in the order of the samples.
        public static File of(String path, String header) {
            return new File(path, header, false);
        }
    }

    /// Takes a line, without its newline, for the file of this path.
    interface Lines {
        void add(String path, String line);
    }
}
