// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.volume.projection;

import org.collimate.volume.VolumeImage;

/// Line integrals by Joseph's method (IEEE Transactions on Medical Imaging 1:192, 1982): the ray is sampled where it
/// crosses the middle of each layer of voxels along the axis it runs along most, with linear interpolation inside the
/// layer. Attenuation changes smoothly from voxel to voxel instead of in steps; how far that is from Siddon's sum
/// stands in docs/reference/radiographs.md.
public final class JosephProjector implements Projector {
    @Override
    public Prepared prepare(VolumeImage attenuation) {
        var cells = Cells.of(attenuation);
        return cells.isUpright ? new UprightJoseph(cells) : new RayJoseph(cells);
    }
}
