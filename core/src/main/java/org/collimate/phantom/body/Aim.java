// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.phantom.body;

import org.collimate.volume.Point;

/// A [Convex] seen from one point: what does not depend on a ray's direction is computed once. Safe for many threads.
public final class Aim {
    private static final double PARALLEL = 1e-14;

    private final double[] quadrics;
    private final double[] origins;
    private final double[] planes;
    private final double[] offsets;

    Aim(Convex body, Point source) {
        quadrics = body.quadrics;
        planes = body.planes;
        origins = new double[quadrics.length / Convex.QUADRIC * 4];
        for (int q = 0, o = 0; q < quadrics.length; q += Convex.QUADRIC, o += 4) {
            double x = source.x() - quadrics[q + 9];
            double y = source.y() - quadrics[q + 10];
            double z = source.z() - quadrics[q + 11];
            origins[o] = quadrics[q] * x + quadrics[q + 1] * y + quadrics[q + 2] * z;
            origins[o + 1] = quadrics[q + 3] * x + quadrics[q + 4] * y + quadrics[q + 5] * z;
            origins[o + 2] = quadrics[q + 6] * x + quadrics[q + 7] * y + quadrics[q + 8] * z;
            origins[o + 3] =
                    origins[o] * origins[o] + origins[o + 1] * origins[o + 1] + origins[o + 2] * origins[o + 2] - 1;
        }
        offsets = new double[planes.length / Convex.PLANE];
        for (int p = 0; p < offsets.length; p++) {
            int at = p * Convex.PLANE;
            offsets[p] = planes[at + 3]
                    - planes[at] * source.x()
                    - planes[at + 1] * source.y()
                    - planes[at + 2] * source.z();
        }
    }

    /// Where the ray from the source in this direction is inside, in lengths of the direction from the source
    /// (millimetres for a unit vector).
    ///
    /// @param out the stretch is written to `out[at]` and `out[at + 1]`
    /// @return whether the ray meets the body; else `out` holds anything
    public boolean cross(double dx, double dy, double dz, double[] out, int at) {
        double from = 0;
        double to = Double.MAX_VALUE;
        for (int q = 0, o = 0; q < quadrics.length; q += Convex.QUADRIC, o += 4) {
            double u = quadrics[q] * dx + quadrics[q + 1] * dy + quadrics[q + 2] * dz;
            double v = quadrics[q + 3] * dx + quadrics[q + 4] * dy + quadrics[q + 5] * dz;
            double w = quadrics[q + 6] * dx + quadrics[q + 7] * dy + quadrics[q + 8] * dz;
            double a = u * u + v * v + w * w;
            if (a < PARALLEL) {
                if (origins[o + 3] > 0) {
                    return false;
                }
                continue;
            }
            double b = u * origins[o] + v * origins[o + 1] + w * origins[o + 2];
            double root = b * b - a * origins[o + 3];
            if (root <= 0) {
                return false;
            }
            root = Math.sqrt(root);
            from = Math.max(from, (-b - root) / a);
            to = Math.min(to, (root - b) / a);
        }
        for (int p = 0; p < offsets.length; p++) {
            int n = p * Convex.PLANE;
            double slope = planes[n] * dx + planes[n + 1] * dy + planes[n + 2] * dz;
            if (slope > PARALLEL) {
                to = Math.min(to, offsets[p] / slope);
            } else if (slope < -PARALLEL) {
                from = Math.max(from, offsets[p] / slope);
            } else if (offsets[p] < 0) {
                return false;
            }
        }
        out[at] = from;
        out[at + 1] = to;
        return from < to;
    }
}
