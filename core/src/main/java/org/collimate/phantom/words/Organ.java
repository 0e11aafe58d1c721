// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.phantom.words;

import java.util.Locale;
import org.collimate.phantom.DiseaseKind;

/// The parts of a chest in the order in which readers go through them.
enum Organ {
    TUBES,
    LUNGS,
    PLEURA,
    HEART,
    BONES;

    static Organ of(DiseaseKind kind) {
        return switch (kind) {
            case EFFUSION, PNEUMOTHORAX -> PLEURA;
            case CONSOLIDATION, NODULE, MASS, ATELECTASIS, EDEMA, EMPHYSEMA -> LUNGS;
            case CARDIOMEGALY, WIDE_MEDIASTINUM -> HEART;
            case FRACTURE -> BONES;
        };
    }

    /// Its name in grammar files.
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
