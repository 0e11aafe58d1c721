// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.sample;

/// The side of the patient's body, never of the picture.
public enum Side {
    LEFT,
    RIGHT,
    BILATERAL,
    MIDLINE;

    /// The word on disk.
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    public static Side parse(String word) {
        return valueOf(word.toUpperCase(java.util.Locale.ROOT));
    }
}
