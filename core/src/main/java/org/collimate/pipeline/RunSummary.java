// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.pipeline;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.collimate.provenance.Sha256;

/// What a run did: everything that the files about the whole dataset are made from. No time, host or path.
public record RunSummary(
        String name,
        Sha256 recipe,
        Sha256 input,
        long kept,
        long rejected,
        SortedMap<String, Long> bySplit,
        SortedMap<String, Long> byReason,
        List<OutputFile> files,
        Tally tally) {
    public RunSummary {
        files = List.copyOf(files);
    }

    /// Everything read is either kept or rejected.
    public long read() {
        return kept + rejected;
    }

    /// A finished file, by its path in the dataset's folder; `rows` where it is a table or shard.
    public record OutputFile(String path, long bytes, Sha256 sha256, Optional<Long> rows) {}
}
