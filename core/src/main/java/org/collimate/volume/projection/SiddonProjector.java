// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.volume.projection;

import org.collimate.volume.VolumeImage;

/// Exact line integrals: the length of the ray in each voxel times the voxel's attenuation (Siddon, Medical Physics
/// 12:252, 1985; incremental as Jacobs et al. 1998). Memory: another copy of the volume as 4-byte numbers.
public final class SiddonProjector implements Projector {
    @Override
    public Prepared prepare(VolumeImage attenuation) {
        var cells = Cells.of(attenuation);
        return cells.isUpright ? new UprightSiddon(cells) : new RaySiddon(cells);
    }
}
