// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.phantom;

import java.util.Locale;

/// From where a patient comes to the study; decides views, devices and how sick they are.
public enum Setting {
    OUTPATIENT,
    EMERGENCY,
    WARD,
    INTENSIVE_CARE;

    /// Whether the picture is taken at the bedside (AP, no lateral).
    public boolean isBedside() {
        return this == INTENSIVE_CARE;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
