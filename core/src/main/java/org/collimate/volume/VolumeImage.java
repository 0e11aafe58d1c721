// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.volume;

/// A three-dimensional image: numbers on a grid, and what they mean.
public record VolumeImage(Grid grid, Voxels voxels, VoxelUnit unit) {
    /// @throws IllegalArgumentException if the grid has another number of voxels
    public VolumeImage {
        if (voxels.count() != grid.voxels()) {
            throw new IllegalArgumentException(
                    "a grid of " + grid.sizes() + " has " + grid.voxels() + " voxels, found " + voxels.count());
        }
    }

    public static VolumeImage of(Grid grid, float[] values, VoxelUnit unit) {
        return new VolumeImage(grid, new Voxels.Floats(values), unit);
    }

    public static VolumeImage of(Grid grid, short[] values, VoxelUnit unit) {
        return new VolumeImage(grid, new Voxels.Shorts(values), unit);
    }

    public float at(int i, int j, int k) {
        return voxels.at(grid.index(i, j, k));
    }

    /// The same numbers with another meaning.
    public VolumeImage withUnit(VoxelUnit changed) {
        return new VolumeImage(grid, voxels, changed);
    }
}
