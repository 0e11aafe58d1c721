// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.source.pmc;

import java.util.Locale;

/// Which articles to bring, by their `license_code`: those open to any use, those open at least to use without commerce
/// (the former and the NC licences), or all.
public enum LicenseChoice {
    COMMERCIAL,
    NONCOMMERCIAL,
    ALL;

    /// The word of the command line.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
