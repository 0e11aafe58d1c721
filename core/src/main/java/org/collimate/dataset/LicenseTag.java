// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.dataset;

import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/// The words by which the Hugging Face Hub knows licences, for the data card's header.
final class LicenseTag {
    private static final Set<String> KNOWN = Set.of(
            "cc0-1.0",
            "cc-by-2.0",
            "cc-by-2.5",
            "cc-by-3.0",
            "cc-by-4.0",
            "cc-by-sa-3.0",
            "cc-by-sa-4.0",
            "cc-by-nd-4.0",
            "cc-by-nc-2.0",
            "cc-by-nc-3.0",
            "cc-by-nc-4.0",
            "cc-by-nc-nd-3.0",
            "cc-by-nc-nd-4.0",
            "cc-by-nc-sa-2.0",
            "cc-by-nc-sa-3.0",
            "cc-by-nc-sa-4.0");

    private LicenseTag() {}

    /// The words for these SPDX identifiers; `other` for what the Hub has no word for, and for no licence at all.
    static SortedSet<String> of(Set<String> spdx) {
        var tags = new TreeSet<String>();
        for (var license : spdx) {
            var tag = license.toLowerCase(Locale.ROOT);
            tags.add(KNOWN.contains(tag) ? tag : "other");
        }
        if (tags.isEmpty()) {
            tags.add("other");
        }
        return tags;
    }

    /// A page about the licence, for SPDX identifiers; empty for anything else.
    static String page(String spdx) {
        return spdx.isEmpty() || spdx.startsWith("LicenseRef-") ? "" : "https://spdx.org/licenses/" + spdx + ".html";
    }
}
