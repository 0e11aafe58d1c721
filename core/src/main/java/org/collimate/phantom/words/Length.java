// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.phantom.words;

/// How much a reader says beside what is wrong.
///
/// @param denials how many absent things are named, at most
/// @param normals how many normal organs are described, at most
enum Length {
    SHORT(2, 1),
    MEDIUM(4, 2),
    LONG(8, 5);

    private final int denials;
    private final int normals;

    Length(int denials, int normals) {
        this.denials = denials;
        this.normals = normals;
    }

    int denials() {
        return denials;
    }

    int normals() {
        return normals;
    }
}
