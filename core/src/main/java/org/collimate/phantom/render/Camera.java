// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.phantom.render;

import org.collimate.phantom.Patient;
import org.collimate.phantom.Study;
import org.collimate.phantom.ViewKind;
import org.collimate.volume.Point;

/// Where source and detector stand about a body. Rows run from head to feet; in frontal views the patient's left is on
/// the right of the picture, in the lateral one the front is on the left, as in `collimate drr`.
///
/// @param corner the centre of the pixel in row 0, column 0
/// @param alongRow from a pixel to its right neighbour
/// @param down from a pixel to the one below it
public record Camera(Point source, Point corner, Point alongRow, Point down, int columns, int rows) {
    private static final double FIELD = 400;

    /// From the source to the body's middle, and from there to the detector, in millimetres.
    private record Distances(double source, double detector) {}

    /// The camera of a view of a study.
    ///
    /// @param columns across the field, which is as wide as it is high times `columns / rows`
    public static Camera of(ViewKind view, Patient patient, Study study, int columns, int rows) {
        var distances = distances(view);
        double field = FIELD * (0.35 + 0.65 * patient.anatomy().scale());
        double pixel = field / rows;
        double degrees =
                switch (view) {
                    case PA -> 0;
                    case AP -> 180;
                    case LATERAL -> 90;
                };
        // The body turns one way, so seen from it the camera turns the other.
        double angle = StrictMath.toRadians(degrees - study.pose().rotationDegrees());
        double sine = StrictMath.sin(angle);
        double cosine = StrictMath.cos(angle);
        var toSource = new Point(sine, -cosine, 0);
        double way = view == ViewKind.AP ? 1 : -1;
        var right = new Point(way * cosine, way * sine, 0);
        double middle =
                (view == ViewKind.LATERAL ? -48 : -46) * patient.anatomy().scale();
        var axis = new Point(0, 0, middle);
        double left = study.pose().shiftMillimetres() * (view == ViewKind.LATERAL ? 0.3 : 1);
        var corner = axis.plus(-distances.detector(), toSource)
                .plus(-pixel * (columns - 1) / 2 - left, right)
                .plus(pixel * (rows - 1) / 2, new Point(0, 0, 1));
        return new Camera(
                axis.plus(distances.source(), toSource),
                corner,
                new Point(right.x() * pixel, right.y() * pixel, 0),
                new Point(0, 0, -pixel),
                columns,
                rows);
    }

    private static Distances distances(ViewKind view) {
        return switch (view) {
            case PA -> new Distances(1650, 150);
            case AP -> new Distances(950, 150);
            case LATERAL -> new Distances(1600, 220);
        };
    }

    /// The same view with `factor` times as many pixels each way.
    public Camera finer(int factor) {
        double shift = (1.0 / factor - 1) / 2;
        return new Camera(
                source,
                corner.plus(shift, alongRow).plus(shift, down),
                new Point(alongRow.x() / factor, alongRow.y() / factor, 0),
                new Point(0, 0, down.z() / factor),
                columns * factor,
                rows * factor);
    }

    /// Writes column and row, with fractions, of the place where a point is seen.
    public void project(double x, double y, double z, double[] out) {
        // The detector stands upright, so its normal is level.
        double nx = -alongRow.y();
        double ny = alongRow.x();
        double far = (corner.x() - source.x()) * nx + (corner.y() - source.y()) * ny;
        double near = (x - source.x()) * nx + (y - source.y()) * ny;
        double t = far / near;
        double px = source.x() + t * (x - source.x()) - corner.x();
        double py = source.y() + t * (y - source.y()) - corner.y();
        double pz = source.z() + t * (z - source.z()) - corner.z();
        double square = alongRow.x() * alongRow.x() + alongRow.y() * alongRow.y();
        out[0] = (px * alongRow.x() + py * alongRow.y()) / square;
        out[1] = pz / down.z();
    }

    /// Millimetres at the body's middle that a pixel covers.
    public double pixelAtBody() {
        double toSource = Math.sqrt(source.x() * source.x() + source.y() * source.y());
        double toCorner = Math.abs((corner.x() - source.x()) * alongRow.y() - (corner.y() - source.y()) * alongRow.x())
                / Math.sqrt(alongRow.x() * alongRow.x() + alongRow.y() * alongRow.y());
        return -down.z() * toSource / toCorner;
    }
}
