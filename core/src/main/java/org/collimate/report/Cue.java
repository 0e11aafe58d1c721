// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.report;

/// A phrase that changes how the findings around it are meant: what it makes of them, on which side of it they stand,
/// and how many words away at most (`reach`, 0 for the whole clause).
record Cue(Effect effect, Direction direction, int reach) {
    /// What a cue does. `NOTHING` stands for phrases that only look like cues ("no change in").
    enum Effect {
        ABSENT,
        UNLIKELY,
        POSSIBLE,
        PROBABLE,
        RESOLVED,
        HISTORICAL,
        HYPOTHETICAL,
        FAMILY,
        NOTHING
    }

    /// `EITHER`: what follows if a finding follows in the clause, else what stands before. `BESIDE`, for adjectives
    /// that may stand on either side of their noun: what follows if nothing but words of description stand between,
    /// else what stands before under the same condition.
    enum Direction {
        FORWARD,
        BACKWARD,
        EITHER,
        BESIDE,
        BOTH
    }
}
