// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.pipeline;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.collimate.provenance.Sha256;
import org.collimate.sample.Split;

/// Deals groups out to splits by a keyed hash, so that a group never straddles two splits, nothing moves when data is
/// added, and no list of the data is needed. `seed` is the key; `fractions` are in the order of dealing and sum to 1.
public record Splitting(String seed, SequencedMap<Split, Double> fractions) {
    private static final double TOLERANCE = 1e-9;

    /// @throws IllegalArgumentException if a fraction is outside 0 to 1 or they do not sum to 1
    public Splitting {
        fractions = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(fractions));
        double sum = 0;
        for (double fraction : fractions.values()) {
            if (!(fraction >= 0 && fraction <= 1)) {
                throw new IllegalArgumentException("a split's fraction is 0 to 1, found " + fraction);
            }
            sum += fraction;
        }
        if (fractions.isEmpty() || Math.abs(sum - 1) > TOLERANCE) {
            throw new IllegalArgumentException("the splits' fractions must sum to 1, found " + sum);
        }
    }

    /// 80 % train, 10 % validation, 10 % test.
    public static Splitting standard(String seed) {
        var fractions = new LinkedHashMap<Split, Double>();
        fractions.put(Split.TRAIN, 0.8);
        fractions.put(Split.VALIDATION, 0.1);
        fractions.put(Split.TEST, 0.1);
        return new Splitting(seed, fractions);
    }

    /// The split of a group.
    public Split of(String group) {
        double place = (hash("split", group) >>> 11) * 0x1.0p-53;
        double upTo = 0;
        var splits = new ArrayList<>(fractions.keySet());
        for (var split : splits) {
            upTo += fractions.getOrDefault(split, 0.0);
            if (place < upTo) {
                return split;
            }
        }
        // Only rounding of the sum leads here: the last split that takes anything.
        return splits.reversed().stream()
                .filter(split -> fractions.getOrDefault(split, 0.0) > 0)
                .findFirst()
                .orElseThrow();
    }

    /// Where a sample stands in its split's order: a shuffle that needs no list of the samples.
    long order(String key) {
        return hash("order", key);
    }

    private long hash(String use, String name) {
        return ByteBuffer.wrap(Sha256.of(seed + '\0' + use + '\0' + name).bytes())
                .getLong();
    }
}
