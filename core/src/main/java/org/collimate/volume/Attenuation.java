// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.volume;

/// Hounsfield units and linear attenuation: `mu = max(0, 0.02 (1 + HU/1000))` per millimetre, so that water has 0.02/mm
/// (about that of 70 keV) and air none.
public final class Attenuation {
    /// Attenuation of water in 1/mm.
    public static final float WATER = 0.02f;

    private Attenuation() {}

    /// Attenuation in 1/mm at a number of Hounsfield units; what is not a number counts as air.
    public static float ofHounsfield(float hu) {
        float mu = WATER * (1 + hu / 1000);
        return mu > 0 ? mu : 0;
    }

    /// The volume in 1/mm. One that is attenuation already comes back as it is; everything else is taken for Hounsfield
    /// units.
    public static VolumeImage of(VolumeImage image) {
        if (image.unit() == VoxelUnit.MU) {
            return image;
        }
        var voxels = image.voxels();
        var mu = new float[voxels.count()];
        for (int i = 0; i < mu.length; i++) {
            mu[i] = ofHounsfield(voxels.at(i));
        }
        return VolumeImage.of(image.grid(), mu, VoxelUnit.MU);
    }

    /// The volume with everything below `lowest` set to it, and everything above `highest` to that. What is not a
    /// number becomes `lowest`.
    public static VolumeImage clip(VolumeImage image, float lowest, float highest) {
        var voxels = image.voxels();
        var clipped = new float[voxels.count()];
        for (int i = 0; i < clipped.length; i++) {
            float value = voxels.at(i);
            clipped[i] = value > lowest ? Math.min(value, highest) : lowest;
        }
        return VolumeImage.of(image.grid(), clipped, image.unit());
    }
}
