// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.source.pmc;

/// An id of the list and what became of it.
public record IdOutcome(PmcId id, Outcome outcome) {
    /// Whether this id is as it should be: fetched, there already, or left out on purpose.
    public boolean isWell() {
        return switch (outcome) {
            case Outcome.Fetched _, Outcome.LeftOut _ -> true;
            case Outcome.Missing _, Outcome.Failed _ -> false;
        };
    }
}
