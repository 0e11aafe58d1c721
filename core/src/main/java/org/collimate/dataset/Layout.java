// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.dataset;

import java.io.IOException;
import java.nio.file.Path;

/// A way to lay a dataset out as folders of images and tables that other programs expect. Recipes add those of their
/// papers.
public interface Layout {
    /// The word after `--layout`.
    String name();

    /// Writes the whole dataset into an empty folder. The same dataset gives the same bytes.
    void export(DatasetReader dataset, Path out) throws IOException;
}
