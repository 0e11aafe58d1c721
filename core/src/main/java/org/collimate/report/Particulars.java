// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.report;

import java.util.Optional;

/// What a report says of a finding beyond the common attributes. Every component may be missing.
///
/// `priorValue` is in the unit of the present value; `tip` is where a device ends; `standardUptake` is SUVmax (no
/// unit); `slice` is the number of the image it was measured on.
public record Particulars(
        Optional<Double> priorValue,
        Optional<Integer> count,
        Optional<String> tip,
        Optional<Double> standardUptake,
        Optional<Integer> slice) {
    public static final Particulars NONE =
            new Particulars(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
