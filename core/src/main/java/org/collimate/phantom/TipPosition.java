// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.phantom;

import java.util.Locale;

/// Whether the tip of a device is where it should be.
public enum TipPosition {
    GOOD,
    TOO_HIGH,
    TOO_LOW;

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
