// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.phantom.body;

import org.collimate.phantom.Place;
import org.collimate.sample.Side;

/// Where the lobes of one lung part.
///
/// @param back height of the oblique fissure 90 mm behind the middle
/// @param slope how much it falls a millimetre to the front
/// @param minor height of the minor fissure; on the left, of the border that the lingula has instead
public record Fissures(Side side, double back, double slope, double minor) {
    /// The lobe at a point of this lung: UPPER_LOBE, MIDDLE_LOBE, LINGULA or LOWER_LOBE.
    public Place lobe(double y, double z) {
        if (z < back - slope * (y + 90)) {
            return Place.LOWER_LOBE;
        }
        if (z >= minor) {
            return Place.UPPER_LOBE;
        }
        return side == Side.RIGHT ? Place.MIDDLE_LOBE : Place.LINGULA;
    }

    /// The structure of a lobe; the lingula belongs to the upper lobe.
    public Structure structure(double y, double z) {
        return switch (lobe(y, z)) {
            case LOWER_LOBE -> side == Side.RIGHT ? Structure.LUNG_LOWER_LOBE_RIGHT : Structure.LUNG_LOWER_LOBE_LEFT;
            case MIDDLE_LOBE -> Structure.LUNG_MIDDLE_LOBE_RIGHT;
            case APEX, UPPER_LOBE, LINGULA, BASE, PERIHILAR, DIFFUSE, RIB, HEART, MEDIASTINUM ->
                side == Side.RIGHT ? Structure.LUNG_UPPER_LOBE_RIGHT : Structure.LUNG_UPPER_LOBE_LEFT;
        };
    }
}
