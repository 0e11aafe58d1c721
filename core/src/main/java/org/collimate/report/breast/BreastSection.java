// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.report.breast;

import java.util.Locale;

/// What a sentence of a breast report is there for, in the order in which reports usually go.
public enum BreastSection {
    TITLE,
    HISTORY,
    INDICATION,
    COMPARISON,
    TECHNIQUE,
    DENSITY,
    FINDINGS,
    IMPRESSION,
    RECOMMENDATION;

    /// All of them, once.
    static final BreastSection[] ALL = values();

    /// The word on disk.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static BreastSection parse(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
