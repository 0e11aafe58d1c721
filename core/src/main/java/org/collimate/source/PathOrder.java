// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.source;

import java.util.Comparator;

/// The one order in which paths are listed: that of their UTF-8 bytes, the same on every machine and for every
/// language.
final class PathOrder {
    static final Comparator<String> BYTES = PathOrder::compare;

    private PathOrder() {}

    /// UTF-8 keeps the order of code points; only surrogates stand elsewhere in a Java string, so they are moved up.
    private static int compare(String a, String b) {
        int common = Math.min(a.length(), b.length());
        for (int i = 0; i < common; i++) {
            char x = a.charAt(i);
            char y = b.charAt(i);
            if (x != y) {
                return Integer.compare(rank(x), rank(y));
            }
        }
        return Integer.compare(a.length(), b.length());
    }

    private static int rank(char c) {
        return Character.isSurrogate(c) ? c + 0x10000 : c;
    }
}
