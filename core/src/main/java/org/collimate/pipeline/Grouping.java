// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.pipeline;

import java.util.List;
import java.util.function.Function;
import org.collimate.provenance.Sha256;
import org.collimate.sample.Sample;

/// Finds samples that share something over the whole run, in bounded memory, and lets one side stay.
///
/// `marks` names what a sample may share: the digests of its pixels, of its text, of its article's id. Two samples with
/// an equal mark share it (SHA-256 is cut to 128 bits). Decisions are taken on what every earlier grouping left.
public record Grouping(String name, Reason reason, Stays stays, Function<Sample, List<Sha256>> marks) {
    /// Who stays when several samples share a mark.
    public enum Stays {
        /// Those from the file that was listed first.
        FIRST_SOURCE,
        /// Those of the group that the first sample by key belongs to: one group may use the same thing many times.
        FIRST_GROUP,
        /// Only the first sample by key.
        FIRST_SAMPLE
    }
}
