// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.dataset;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.collimate.sample.Sample;
import org.collimate.sample.Split;

/// The files that a paper published beside its images, in the paper's own form: `published/train_captions.csv` and the
/// like. While a dataset is written each shard writes its part of each file; at the end [PublishedFiles] joins them.
public interface Published {
    /// The name used in recipes.
    String name();

    /// The files, whose paths are inside `published/`.
    List<PublishedFile> files();

    /// Adds what a sample puts into one of the files: whole lines in UTF-8, or nothing. Called for the samples of a
    /// shard in order; `out` is the shard's part of the file.
    void write(Sample sample, PublishedFile file, OutputStream out) throws IOException;

    /// One file. `header` is written once at its top. `split` is the split whose samples it holds, empty for all of
    /// them: then the splits follow each other in the order of [DatasetSummary#splits].
    record PublishedFile(String path, Optional<String> header, Optional<Split> split) {
        /// @throws IllegalArgumentException if the path leaves its folder
        public PublishedFile {
            if (path.isEmpty() || path.startsWith("/") || path.contains("..") || path.contains("\\")) {
                throw new IllegalArgumentException(
                        "[published " + path + "] is no path inside published/, expected names joined by '/'");
            }
        }

        /// Whether samples of this split belong into it.
        public boolean takes(Split candidate) {
            return split.isEmpty() || split.get().equals(candidate);
        }

        /// Where it stands in the dataset.
        public String pathInDataset() {
            return "published/" + path;
        }
    }
}
