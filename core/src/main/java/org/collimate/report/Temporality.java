// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.report;

import java.util.Locale;

/// When a finding is said to be there (ConText, Harkema 2009): now, in the past, or only perhaps in the future.
public enum Temporality {
    RECENT,
    HISTORICAL,
    HYPOTHETICAL;

    /// The word on disk.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
