// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.source.pmc;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Decides whether a key of the bucket may become a path below the output folder. S3 allows any text as a key, so a
/// hostile listing could name `../../x`.
final class SafeKey {
    private static final int LONGEST_KEY = 1024;
    private static final int LONGEST_NAME = 200;

    private SafeKey() {}

    /// What is wrong with the key, empty when it is safe: below `prefix`, and made of plain names joined by `/`.
    static Optional<String> problem(String key, String prefix) {
        if (!key.startsWith(prefix)) {
            return Optional.of("a key outside " + prefix);
        }
        if (key.getBytes(StandardCharsets.UTF_8).length > LONGEST_KEY) {
            return Optional.of("a key of more than " + LONGEST_KEY + " bytes");
        }
        if (key.codePoints().anyMatch(c -> c < ' ' || c == 0x7F || c == '\\' || c == 0xFFFD)) {
            return Optional.of("a key with a backslash or a control character");
        }
        for (String name : key.split("/", -1)) {
            if (name.isEmpty() || name.equals(".") || name.equals("..")) {
                return Optional.of("a key that climbs out of its folder");
            }
            if (name.length() >= 2 && name.charAt(1) == ':') {
                return Optional.of("a key with a drive letter");
            }
            if (name.getBytes(StandardCharsets.UTF_8).length > LONGEST_NAME) {
                return Optional.of("a name of more than " + LONGEST_NAME + " bytes");
            }
        }
        return Optional.empty();
    }
}
