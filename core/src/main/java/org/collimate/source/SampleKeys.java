// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.source;

import org.collimate.article.Figure;
import org.collimate.provenance.Sha256;

/// Makes the keys of samples: the article's id, a dash and the figure's ordinal, in letters that every file system and
/// every reader of tars takes as they are.
final class SampleKeys {
    private static final int LONGEST = 80;

    private SampleKeys() {}

    /// An id as a key can hold it. An id that had to be changed or cut carries 8 digits of its SHA-256, so that two ids
    /// never become one key by accident.
    static String safe(String id) {
        var safe = new StringBuilder(Math.min(id.length(), LONGEST));
        int length = Math.min(id.length(), LONGEST);
        for (int i = 0; i < length; i++) {
            char c = id.charAt(i);
            safe.append(isSafe(c) ? c : '-');
        }
        return safe.compareTo(new StringBuilder(id)) == 0 && !id.isEmpty()
                ? id
                : safe + "-" + Sha256.of(id).hex().substring(0, 8);
    }

    private static boolean isSafe(char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
    }

    /// `PMC1-03` for the third float of PMC1, `PMC1-t03` if that is a table.
    static String key(String safeId, Figure figure) {
        var letter = figure.kind() == Figure.Kind.TABLE ? "t" : "";
        int ordinal = figure.ordinal();
        return safeId + "-" + letter + (ordinal < 10 ? "0" : "") + ordinal;
    }
}
