// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.pixel;

/// Inside this package: the file at hand cannot be decoded. It becomes a [Decoded.Unreadable].
final class BrokenImage extends Exception {
    private static final long serialVersionUID = 1L;
    private final String code;

    BrokenImage(String code, String detail) {
        // No stack trace: a broken file is an everyday event, and filling one in costs more than reading a header.
        super(detail, null, false, false);
        this.code = code;
    }

    String code() {
        return code;
    }

    String detail() {
        return String.valueOf(getMessage());
    }
}
