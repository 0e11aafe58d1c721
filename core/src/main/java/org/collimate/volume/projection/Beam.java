// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.volume.projection;

/// How the rays run.
public sealed interface Beam {
    /// All rays start in one point.
    ///
    /// @param sourceToAxis from the source to the isocentre, in millimetres (SAD)
    /// @param sourceToDetector from the source to the detector's plane, in millimetres (SID); at least
    // `sourceToAxis`
    record Cone(double sourceToAxis, double sourceToDetector) implements Beam {
        /// @throws IllegalArgumentException if a distance is not above 0, or the detector lies before the isocentre
        public Cone {
            if (!(sourceToAxis > 0) || !(sourceToDetector >= sourceToAxis) || !Double.isFinite(sourceToDetector)) {
                throw new IllegalArgumentException("a cone beam needs 0 < source to axis <= source to detector, found "
                        + sourceToAxis + " and " + sourceToDetector + " mm");
            }
        }
    }

    /// All rays run side by side, across the detector's plane.
    record Parallel() implements Beam {}
}
