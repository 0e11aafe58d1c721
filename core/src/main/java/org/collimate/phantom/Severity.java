// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.phantom;

import java.util.Locale;

/// How much of a disease there is; follows from its extent alone.
public enum Severity {
    SMALL,
    MODERATE,
    LARGE;

    /// @param extent 0 to 1
    public static Severity of(double extent) {
        return extent < 0.34 ? SMALL : extent < 0.67 ? MODERATE : LARGE;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
