// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.testing;

import java.util.List;
import java.util.Optional;
import org.collimate.pipeline.Reason;
import org.collimate.provenance.Sha256;

/// What must come of synthetic articles: one line a figure, and one a file that gives none.
public record SyntheticTruth(List<Line> lines) {
    public SyntheticTruth {
        lines = List.copyOf(lines);
    }

    /// `source` is the path inside the input with the figure's id (`a.zip!PMC1/x.nxml#F1`), or without one for a file
    /// that is rejected as a whole. Either `picture` is the digest of the file to be joined, or `reason` says why
    /// not.
    public record Line(String source, SyntheticFault fault, Optional<Sha256> picture, Optional<Reason> reason) {}
}
