// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.source;

/// What an href leads to.
sealed interface Match {
    /// The one file it means.
    record Found(TreeFile file) implements Match {}

    /// No file of the package fits.
    record Missing() implements Match {}

    /// Several files fit equally well; to choose would be to guess.
    record Ambiguous(int candidates) implements Match {}
}
