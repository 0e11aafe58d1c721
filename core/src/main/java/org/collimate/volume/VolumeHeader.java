// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.volume;

/// What a file says of itself before its voxels are read.
///
/// @param frames volumes in the file, at least 1: a four-dimensional file has several
/// @param slope with `intercept`, what turns stored numbers into real ones: `real = slope * stored + intercept`
public record VolumeHeader(
        VolumeFormat format, Grid grid, StoredType type, int frames, double slope, double intercept) {
    /// Whether stored numbers are the real ones.
    public boolean isUnscaled() {
        return slope == 1 && intercept == 0;
    }
}
