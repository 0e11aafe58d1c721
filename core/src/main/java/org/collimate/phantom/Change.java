// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.phantom;

import java.util.Locale;

/// What became of a thing since the study before.
public enum Change {
    /// There is no study before.
    NO_PRIOR,
    NEW,
    UNCHANGED,
    INCREASED,
    DECREASED,
    /// It was there and no longer is; only in [Study#resolved] and [Study#removed].
    RESOLVED;

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
