// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.phantom;

/// A patient's sex, as the body is drawn by it.
public enum Sex {
    FEMALE,
    MALE;

    /// `F` or `M`, as the truth file writes it.
    public String letter() {
        return this == FEMALE ? "F" : "M";
    }
}
