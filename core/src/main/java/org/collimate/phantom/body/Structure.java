// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.phantom.body;

import java.util.Locale;

/// What a voxel can belong to; the number in label maps is the place in this list, 0 is nothing.
public enum Structure {
    BACKGROUND,
    BODY,
    LUNG_UPPER_LOBE_RIGHT,
    LUNG_MIDDLE_LOBE_RIGHT,
    LUNG_LOWER_LOBE_RIGHT,
    LUNG_UPPER_LOBE_LEFT,
    LUNG_LOWER_LOBE_LEFT,
    HEART,
    AORTA,
    MEDIASTINUM,
    TRACHEA,
    LUNG_VESSEL,
    RIB_RIGHT,
    RIB_LEFT,
    VERTEBRA,
    STERNUM,
    CLAVICLE_RIGHT,
    CLAVICLE_LEFT,
    SCAPULA_RIGHT,
    SCAPULA_LEFT,
    HUMERUS_RIGHT,
    HUMERUS_LEFT,
    ABDOMEN,
    GAS,
    DISEASE,
    DEVICE;

    /// Lower case with underscores, as label tables write names.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
