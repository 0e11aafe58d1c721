// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.source;

/// Tells from the first bytes whether a file can be XML at all.
final class XmlHead {
    private XmlHead() {}

    /// Whether the first byte that is no white space and no byte order mark is a `<`, in UTF-8 or UTF-16.
    static boolean startsLikeXml(byte[] head) {
        for (byte b : head) {
            switch (b & 0xff) {
                case 0xef, 0xbb, 0xbf, 0xfe, 0xff, 0, ' ', '\t', '\n', '\r' -> {}
                case '<' -> {
                    return true;
                }
                default -> {
                    return false;
                }
            }
        }
        return false;
    }
}
