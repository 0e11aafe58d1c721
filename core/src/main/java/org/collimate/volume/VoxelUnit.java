// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.volume;

/// What the numbers of a volume mean.
public enum VoxelUnit {
    /// Hounsfield units: water 0, air -1000.
    HU,
    /// Linear attenuation per millimetre: water 0.02, air 0.
    MU,
    /// Names of structures by number, 0 for none.
    LABEL,
    /// Anything else, or nobody said.
    NONE
}
