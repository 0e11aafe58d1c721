// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.phantom;

import java.util.Locale;

/// Where in its side a disease sits.
public enum Place {
    APEX,
    UPPER_LOBE,
    MIDDLE_LOBE,
    LINGULA,
    LOWER_LOBE,
    BASE,
    PERIHILAR,
    DIFFUSE,
    RIB,
    HEART,
    MEDIASTINUM;

    /// Lower case, with spaces.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
