// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.article;

import java.util.Locale;

/// The three groups in which PubMed Central hands out its articles: what may be used for anything (CC0, BY, BY-SA,
/// BY-ND), what may be used without commerce (the NC licences), and everything else.
public enum LicenseGroup {
    COMMERCIAL,
    NONCOMMERCIAL,
    OTHER;

    /// The word in files and settings.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
