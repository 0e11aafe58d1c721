// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.volume.projection;

import org.collimate.volume.Point;

/// Where source and detector stand. The central ray runs level, from the source through the isocentre to the middle of
/// the detector, which stands upright across it.
///
/// At 0 degrees the source is behind the patient (PA), at 90 on the patient's right (left lateral), at 180 in front
/// (AP). Row 0 is nearest the head. Seen from the detector below 180 degrees, from the source from 180 on, so that the
/// patient's left is on the right in PA and AP, and the front on the left in a lateral view.
///
/// @param degrees any finite angle; taken modulo 360
/// @param isocentre in RAS+ millimetres
public record Geometry(Beam beam, double degrees, Detector detector, Point isocentre) {
    /// @throws IllegalArgumentException if the angle or the isocentre is not a finite number
    public Geometry {
        if (!Double.isFinite(degrees)) {
            throw new IllegalArgumentException("an angle of view is a number of degrees, found " + degrees);
        }
        if (!Double.isFinite(isocentre.x() + isocentre.y() + isocentre.z())) {
            throw new IllegalArgumentException("an isocentre is three numbers of millimetres, found " + isocentre);
        }
        degrees = degrees % 360;
        degrees = degrees < 0 ? degrees + 360 : degrees;
        degrees = degrees >= 360 || degrees == 0 ? 0 : degrees;
    }

    /// The unit vector from the isocentre to the source.
    public Point toSource() {
        return new Point(sine(degrees), -cosine(degrees), 0);
    }

    /// The unit vector along a row of the picture, from left to right.
    public Point alongRow() {
        double side = degrees < 180 ? -1 : 1;
        return new Point(side * cosine(degrees), side * sine(degrees), 0);
    }

    /// The centre of a pixel of the detector in RAS+ millimetres. Fractions of pixels are allowed.
    public Point pixel(double row, double column) {
        double behind =
                switch (beam) {
                    case Beam.Cone(double axis, double far) -> far - axis;
                    case Beam.Parallel() -> 0;
                };
        double across = (column - (detector.columns() - 1) / 2.0) * detector.pixelMillimetres();
        double up = ((detector.rows() - 1) / 2.0 - row) * detector.pixelMillimetres();
        return isocentre.plus(-behind, toSource()).plus(across, alongRow()).plus(up, new Point(0, 0, 1));
    }

    /// A point on the ray to a pixel, on the source's side of the detector: the source itself of a cone beam; of a
    /// parallel beam a point `distance` millimetres before the isocentre's plane.
    public Point origin(Point pixel, double distance) {
        return switch (beam) {
            case Beam.Cone(double axis, var _) -> isocentre.plus(axis, toSource());
            case Beam.Parallel() -> pixel.plus(distance, toSource());
        };
    }

    /// Exact at multiples of 90 degrees; the same on every machine.
    private static double sine(double degrees) {
        if (degrees % 90 == 0) {
            return new double[] {0, 1, 0, -1}[(int) (degrees / 90) % 4];
        }
        return StrictMath.sin(StrictMath.toRadians(degrees));
    }

    private static double cosine(double degrees) {
        if (degrees % 90 == 0) {
            return new double[] {1, 0, -1, 0}[(int) (degrees / 90) % 4];
        }
        return StrictMath.cos(StrictMath.toRadians(degrees));
    }
}
