// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.pipeline;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/// Counts by name and bucket, such as `license` / `CC-BY-4.0`. Tallies of shards add up to the tally of the run in any
/// order. Not safe for many threads.
public final class Tally {
    private final TreeMap<String, TreeMap<String, Long>> counts = new TreeMap<>();

    /// Counts one.
    public void count(String name, String bucket) {
        add(name, bucket, 1);
    }

    public void add(String name, String bucket, long number) {
        counts.computeIfAbsent(name, _ -> new TreeMap<>()).merge(bucket, number, Long::sum);
    }

    public void addAll(Tally other) {
        other.counts.forEach((name, buckets) -> buckets.forEach((bucket, number) -> add(name, bucket, number)));
    }

    /// The counts of one name, by bucket in order; empty if nothing was counted.
    public SortedMap<String, Long> of(String name) {
        return Collections.unmodifiableSortedMap(counts.getOrDefault(name, new TreeMap<>()));
    }

    /// Every name that has counts, in order.
    public Iterable<String> names() {
        return Collections.unmodifiableSet(counts.keySet());
    }

    /// All counts of one name together.
    public long total(String name) {
        return of(name).values().stream().mapToLong(Long::longValue).sum();
    }
}
