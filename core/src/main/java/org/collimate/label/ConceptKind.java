// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.label;

import java.util.Locale;

/// What a concept of the lexicon is to an image.
public enum ConceptKind {
    /// How the picture was made: CT, ultrasonography, microscopy.
    MODALITY,
    /// The plane or projection it shows: axial, anteroposterior.
    DIRECTION,
    /// A part of the body.
    ANATOMY,
    /// A disease, sign or device.
    FINDING,
    /// Anything else that is worth a code.
    OTHER;

    /// The word in the lexicon's tables.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ConceptKind parse(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /// Terms of one layer exclude each other, the longest wins. Terms of two layers may share words: "vertebral
    /// angiography" is a modality and an artery, "pleural effusion" a finding and the pleura.
    int layer() {
        return switch (this) {
            case MODALITY -> 0;
            case DIRECTION -> 1;
            case ANATOMY -> 2;
            case FINDING, OTHER -> 3;
        };
    }
}
