// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.pipeline;

import java.util.List;
import org.collimate.provenance.Sha256;
import org.collimate.sample.Sample;

/// What a run does, never where: read a source, pass each sample through the stages, let groupings decide over all of
/// them, write by split and keyed order.
///
/// - `recipe` is the digest of the resolved recipe: two plans with the same digest over the same input make the same
///   bytes.
/// - `shardSize` is the number of samples in a shard, the last one of a split may be smaller.
public record Plan(
        String name,
        Sha256 recipe,
        SampleSource read,
        List<Stage<Sample, Sample>> each,
        List<Grouping> group,
        Splitting split,
        int shardSize,
        DatasetFormat format) {
    /// @throws IllegalArgumentException if `shardSize` is below 1
    public Plan {
        each = List.copyOf(each);
        group = List.copyOf(group);
        if (shardSize < 1) {
            throw new IllegalArgumentException("a shard holds at least 1 sample, found " + shardSize);
        }
    }
}
