// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.volume;

/// A file that is no volume, or not a whole one. The code can be counted, the message is for people.
final class BrokenVolume extends Exception {
    private static final long serialVersionUID = 1L;

    private final String code;

    BrokenVolume(String code, String message) {
        super(message);
        this.code = code;
    }

    String code() {
        return code;
    }

    String detail() {
        return String.valueOf(getMessage());
    }
}
