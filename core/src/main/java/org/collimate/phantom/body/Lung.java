// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.phantom.body;

import java.util.List;
import org.collimate.sample.Side;

/// One side's room for the lung: a convex hull without what bulges into it, and regions of it that are no longer air.
///
/// @param hull the inner side of the ribs
/// @param bulges heart, vessels, spine, diaphragm: no lung there
/// @param regions what is not lung though it lies in its room, the first that holds a point counts
/// @param attenuation of the lung itself, 1/mm
/// @param fissures the lobes' borders
/// @param owner the disease that the whole lung is a part of (emphysema), -1 for none
public record Lung(
        Side side,
        Convex hull,
        List<Bulge> bulges,
        List<Region> regions,
        double attenuation,
        Fissures fissures,
        int owner) {
    /// A body that takes room from the lung.
    ///
    /// @param owner the disease whose mask it makes, -1 for none
    public record Bulge(Convex form, int owner, Structure structure) {}

    /// A part of the room for the lung with something else in it.
    ///
    /// @param form where it is, or with `outside` where it is not
    /// @param owner the disease that it is
    public record Region(Convex form, boolean outside, double attenuation, int owner) {
        public boolean contains(double x, double y, double z) {
            return form.contains(x, y, z) != outside;
        }
    }

    public Lung {
        bulges = List.copyOf(bulges);
        regions = List.copyOf(regions);
    }

    /// Whether a point is in the room for the lung.
    public boolean holds(double x, double y, double z) {
        if (!hull.contains(x, y, z)) {
            return false;
        }
        for (var bulge : bulges) {
            if (bulge.form().contains(x, y, z)) {
                return false;
            }
        }
        return true;
    }

    /// Whether a point is in lung that is still lung.
    public boolean isAerated(double x, double y, double z) {
        if (!holds(x, y, z)) {
            return false;
        }
        for (var region : regions) {
            if (region.contains(x, y, z)) {
                return false;
            }
        }
        return true;
    }
}
