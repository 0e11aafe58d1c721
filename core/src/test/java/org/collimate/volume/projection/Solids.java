// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.volume.projection;

import org.collimate.volume.Grid;
import org.collimate.volume.Point;
import org.collimate.volume.VolumeImage;
import org.collimate.volume.VoxelUnit;

/// Solids drawn on grids, and their closed forms.
final class Solids {
    private static final int PARTS = 4;

    private Solids() {}

    /// Whether a place in RAS+ millimetres is inside.
    interface Inside {
        boolean test(Point place);
    }

    static Inside sphere(Point centre, double radius) {
        return place -> place.minus(centre).length() <= radius;
    }

    static Inside cube(Point centre, double half) {
        return place -> Math.abs(place.x() - centre.x()) <= half
                && Math.abs(place.y() - centre.y()) <= half
                && Math.abs(place.z() - centre.z()) <= half;
    }

    /// Upright, with its axis along z.
    static Inside cylinder(Point centre, double radius, double half) {
        return place -> Math.hypot(place.x() - centre.x(), place.y() - centre.y()) <= radius
                && Math.abs(place.z() - centre.z()) <= half;
    }

    /// A solid of this attenuation: voxels at its surface have the share of them that is inside.
    static VolumeImage draw(Grid grid, Inside solid, float mu) {
        var values = new float[grid.voxels()];
        for (int k = 0; k < grid.sizeK(); k++) {
            for (int j = 0; j < grid.sizeJ(); j++) {
                for (int i = 0; i < grid.sizeI(); i++) {
                    int inside = parts(grid, solid, i, j, k);
                    values[grid.index(i, j, k)] = mu * inside / (PARTS * PARTS * PARTS);
                }
            }
        }
        return VolumeImage.of(grid, values, VoxelUnit.MU);
    }

    /// How many parts of a voxel are inside; only at the surface one must look at all of them.
    private static int parts(Grid grid, Inside solid, int i, int j, int k) {
        int corners = 0;
        for (int corner = 0; corner < 8; corner++) {
            var place =
                    grid.toWorld().apply(i - 0.5 + (corner & 1), j - 0.5 + (corner >> 1 & 1), k - 0.5 + (corner >> 2));
            corners += solid.test(place) ? 1 : 0;
        }
        if (corners == 0 || corners == 8) {
            return corners * PARTS * PARTS * PARTS / 8;
        }
        int inside = 0;
        for (int part = 0; part < PARTS * PARTS * PARTS; part++) {
            double di = (part % PARTS + 0.5) / PARTS - 0.5;
            double dj = (part / PARTS % PARTS + 0.5) / PARTS - 0.5;
            double dk = (part / PARTS / PARTS + 0.5) / PARTS - 0.5;
            inside += solid.test(grid.toWorld().apply(i + di, j + dj, k + dk)) ? 1 : 0;
        }
        return inside;
    }

    /// The length of a line in a sphere.
    static double chordOfSphere(Point from, Point to, Point centre, double radius) {
        var direction = to.minus(from);
        double length = direction.length();
        var offset = centre.minus(from);
        double along = offset.dot(direction) / length;
        double square = radius * radius - (offset.dot(offset) - along * along);
        return square <= 0 ? 0 : 2 * Math.sqrt(square);
    }

    /// The length of a line in a box between two corners.
    static double chordOfBox(Point from, Point to, Point low, Point high) {
        double[] start = {from.x(), from.y(), from.z()};
        double[] end = {to.x(), to.y(), to.z()};
        double[] lows = {low.x(), low.y(), low.z()};
        double[] highs = {high.x(), high.y(), high.z()};
        double enter = Double.NEGATIVE_INFINITY;
        double leave = Double.POSITIVE_INFINITY;
        for (int axis = 0; axis < 3; axis++) {
            double step = end[axis] - start[axis];
            if (step == 0) {
                if (start[axis] < lows[axis] || start[axis] >= highs[axis]) {
                    return 0;
                }
                continue;
            }
            double one = (lows[axis] - start[axis]) / step;
            double other = (highs[axis] - start[axis]) / step;
            enter = Math.max(enter, Math.min(one, other));
            leave = Math.min(leave, Math.max(one, other));
        }
        return Math.max(0, leave - enter) * to.minus(from).length();
    }

    /// The length of a line in an upright cylinder.
    static double chordOfCylinder(Point from, Point to, Point centre, double radius, double half) {
        var step = to.minus(from);
        double a = step.x() * step.x() + step.y() * step.y();
        double dx = from.x() - centre.x();
        double dy = from.y() - centre.y();
        double b = dx * step.x() + dy * step.y();
        double square = b * b - a * (dx * dx + dy * dy - radius * radius);
        if (square <= 0) {
            return 0;
        }
        double enter = (-b - Math.sqrt(square)) / a;
        double leave = (-b + Math.sqrt(square)) / a;
        if (step.z() != 0) {
            double one = (centre.z() - half - from.z()) / step.z();
            double other = (centre.z() + half - from.z()) / step.z();
            enter = Math.max(enter, Math.min(one, other));
            leave = Math.min(leave, Math.max(one, other));
        } else if (Math.abs(from.z() - centre.z()) > half) {
            return 0;
        }
        return Math.max(0, leave - enter) * step.length();
    }
}
