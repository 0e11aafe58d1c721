// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.source.pmc;

import java.util.Locale;

/// What may be fetched beside an article's XML and images: NLM's plain text, the PDF, and every other file.
public enum Extra {
    TEXT,
    PDF,
    SUPPLEMENTS;

    /// The word of the command line.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
