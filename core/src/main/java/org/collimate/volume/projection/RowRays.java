// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.volume.projection;

import org.collimate.volume.Point;

/// The rays to one column of a detector, in cells: all have the same course in p and q, and along a they are
/// `a(t) = (start + row * startStep) + t * (rise + row * riseStep)`, with t = 0 at the source and 1 at the detector.
///
/// @param fromT where rays begin: 0 at the source of a cone beam, far before the volume for a parallel one
final class RowRays {
    /// So many times the distance between origin and pixel is beyond any volume.
    private static final double FAR = 1e6;

    final double startP;
    final double startQ;
    final double stepP;
    final double stepQ;
    final double fromT;
    final double toT;
    final double start;
    final double startStep;
    final double rise;
    final double riseStep;

    RowRays(Cells cells, Geometry geometry, int column) {
        var pixel = geometry.pixel(0, column);
        var origin = geometry.origin(pixel, 1);
        var begin = cells.toCells.apply(origin);
        var end = cells.toCells.apply(pixel);
        double down = cells.toCells
                .turn(new Point(0, 0, -geometry.detector().pixelMillimetres()))
                .z();
        boolean isCone = geometry.beam() instanceof Beam.Cone;
        startP = begin.x();
        startQ = begin.y();
        stepP = end.x() - begin.x();
        stepQ = end.y() - begin.y();
        fromT = isCone ? 0 : -FAR;
        toT = isCone ? 1 : FAR;
        start = begin.z();
        startStep = isCone ? 0 : down;
        rise = end.z() - begin.z();
        riseStep = isCone ? down : 0;
    }

    double rise(int row) {
        return rise + row * riseStep;
    }

    /// The millimetres that t grows by 1 in.
    static double length(Geometry geometry, int row, int column) {
        var pixel = geometry.pixel(row, column);
        return pixel.minus(geometry.origin(pixel, 1)).length();
    }
}
