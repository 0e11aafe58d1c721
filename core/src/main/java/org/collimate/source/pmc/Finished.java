// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.source.pmc;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What the state file remembers of an article version that a run was done with. `complete` is false for one that was
/// left out: then only its metadata is there. The metadata is always the first of the files.
record Finished(
        PmcId id,
        ArticleVersion article,
        boolean complete,
        String licenseCode,
        boolean retracted,
        Set<Extra> also,
        List<FetchedFile> files) {
    Finished {
        also = Set.copyOf(also);
        files = List.copyOf(files);
    }

    Optional<FetchedFile> file(String path) {
        return files.stream().filter(f -> f.path().equals(path)).findFirst();
    }

    long bytes() {
        return files.stream().mapToLong(FetchedFile::bytes).sum();
    }
}
