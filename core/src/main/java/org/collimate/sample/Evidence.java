// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.sample;

import java.util.Optional;

/// Where a finding can be seen: words of a part (code points, half-open), a region, or just a part.
public record Evidence(Optional<Integer> part, Optional<Span> span, Optional<Integer> region) {
    public static final Evidence NONE = new Evidence(Optional.empty(), Optional.empty(), Optional.empty());

    /// The words from `span.begin()` to `span.end()` of part `part`.
    public static Evidence words(int part, Span span) {
        return new Evidence(Optional.of(part), Optional.of(span), Optional.empty());
    }
}
