// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.dataset;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.collimate.pipeline.Reason;
import org.collimate.sample.Split;

/// How many samples each split has and how many records were dropped for each reason. What was read is the sum.
public record DatasetCounts(SortedMap<Split, Long> bySplit, SortedMap<Reason, Long> byReason) {
    public DatasetCounts {
        bySplit = Collections.unmodifiableSortedMap(new TreeMap<>(bySplit));
        byReason = Collections.unmodifiableSortedMap(new TreeMap<>(byReason));
    }

    public long kept() {
        return bySplit.values().stream().mapToLong(Long::longValue).sum();
    }

    public long rejected() {
        return byReason.values().stream().mapToLong(Long::longValue).sum();
    }

    public long read() {
        return kept() + rejected();
    }
}
