// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.phantom;

import java.util.Locale;

/// How a radiograph is taken.
public enum ViewKind {
    /// Standing, from back to front; the tube 1.8 m away.
    PA,
    /// In bed, from front to back; the tube 1.1 m away, so the heart looks larger.
    AP,
    /// Standing, from the right to the left.
    LATERAL;

    /// The name in truth and file names.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean isFrontal() {
        return this != LATERAL;
    }
}
