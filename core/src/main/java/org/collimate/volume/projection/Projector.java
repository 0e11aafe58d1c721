// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.volume.projection;

import org.collimate.volume.VolumeImage;

/// A way to integrate attenuation along the rays of a geometry. Stateless; used by many threads.
public interface Projector {
    /// Makes a volume ready to be looked at from many sides, which is worth its time: what costs is done once.
    ///
    /// @param attenuation of unit [org.collimate.volume.VoxelUnit#MU], in 1/mm
    Prepared prepare(VolumeImage attenuation);

    /// A volume ready to be projected. Immutable; used by many threads.
    interface Prepared {
        /// The line integral of attenuation for each pixel, the same for any number of threads.
        ///
        /// @param threads at least 1
        Radiograph project(Geometry geometry, int threads);
    }
}
