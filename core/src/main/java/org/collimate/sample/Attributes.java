// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.sample;

import java.util.Optional;

/// What a finding says beyond its concept. Every component may be missing.
///
/// `value` is a measured number in `unit` (UCUM: `mm`, `cm`, `mL`, `1`).
public record Attributes(
        Optional<Side> side,
        Optional<String> place,
        Optional<String> severity,
        Optional<String> change,
        Optional<Double> value,
        Optional<String> unit) {
    public static final Attributes NONE = new Attributes(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    public static Attributes at(Side side) {
        return new Attributes(
                Optional.of(side),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
