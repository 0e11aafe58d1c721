// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.volume;

/// What a file may ask for before it is believed to be broken or hostile.
///
/// @param mostVoxels in one frame
public record VolumeLimits(long mostVoxels) {
    /// 1024 x 1024 x 1024, which takes up to 4 GB of memory.
    public static final VolumeLimits DEFAULT = new VolumeLimits(1L << 30);

    /// @throws IllegalArgumentException if no voxel, or more than an array has, may be read
    public VolumeLimits {
        if (mostVoxels < 1 || mostVoxels > Grid.MOST_VOXELS) {
            throw new IllegalArgumentException(
                    "a limit of voxels is 1 to " + Grid.MOST_VOXELS + ", found " + mostVoxels);
        }
    }
}
