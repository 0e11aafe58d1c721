// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.phantom.body;

import java.util.Arrays;
import org.collimate.volume.Point;

/// A convex body: what is inside all of some ellipsoids and elliptic cylinders and behind all of some planes. A ray
/// crosses it in one stretch. Immutable.
public final class Convex {
    /// Numbers of a quadric: a 3x3 matrix row by row and a centre; inside is |M (p - c)| <= 1.
    static final int QUADRIC = 12;

    /// Numbers of a plane: an outward normal and an offset; inside is n p <= d.
    static final int PLANE = 4;

    private static final double FAR = 600;

    final double[] quadrics;
    final double[] planes;
    final double[] low;
    final double[] high;

    private Convex(double[] quadrics, double[] planes, double[] low, double[] high) {
        this.quadrics = quadrics;
        this.planes = planes;
        this.low = low;
        this.high = high;
    }

    /// An ellipsoid with these half axes, which may be oblique to each other.
    public static Convex ellipsoid(Point centre, Point a, Point b, Point c) {
        var quadric = new double[QUADRIC];
        var bc = b.cross(c);
        var ca = c.cross(a);
        var ab = a.cross(b);
        double determinant = a.dot(bc);
        row(quadric, 0, bc, determinant);
        row(quadric, 1, ca, determinant);
        row(quadric, 2, ab, determinant);
        centre(quadric, centre);
        double x = Math.sqrt(a.x() * a.x() + b.x() * b.x() + c.x() * c.x());
        double y = Math.sqrt(a.y() * a.y() + b.y() * b.y() + c.y() * c.y());
        double z = Math.sqrt(a.z() * a.z() + b.z() * b.z() + c.z() * c.z());
        return new Convex(
                quadric, new double[0], new double[] {centre.x() - x, centre.y() - y, centre.z() - z}, new double[] {
                    centre.x() + x, centre.y() + y, centre.z() + z
                });
    }

    /// An ellipsoid whose axes lie along the body's.
    public static Convex ellipsoid(Point centre, double x, double y, double z) {
        return ellipsoid(centre, new Point(x, 0, 0), new Point(0, y, 0), new Point(0, 0, z));
    }

    /// An elliptic cylinder without ends along `axis`; `a` and `b` are its half axes.
    public static Convex cylinder(Point centre, Point axis, Point a, Point b) {
        var quadric = new double[QUADRIC];
        var unit = axis.dot(axis);
        var across = a.plus(-a.dot(axis) / unit, axis);
        var along = b.plus(-b.dot(axis) / unit, axis);
        row(quadric, 0, across, across.dot(across));
        row(quadric, 1, along, along.dot(along));
        centre(quadric, centre);
        return new Convex(quadric, new double[0], new double[] {-FAR, -FAR, -FAR}, new double[] {FAR, FAR, FAR});
    }

    /// Everything.
    public static Convex space() {
        return new Convex(new double[0], new double[0], new double[] {-FAR, -FAR, -FAR}, new double[] {FAR, FAR, FAR});
    }

    private static void row(double[] quadric, int row, Point vector, double over) {
        quadric[3 * row] = vector.x() / over;
        quadric[3 * row + 1] = vector.y() / over;
        quadric[3 * row + 2] = vector.z() / over;
    }

    private static void centre(double[] quadric, Point centre) {
        quadric[9] = centre.x();
        quadric[10] = centre.y();
        quadric[11] = centre.z();
    }

    /// What of this lies on the inner side of the plane through `through` with this outward normal.
    public Convex cut(Point normal, Point through) {
        var more = Arrays.copyOf(planes, planes.length + PLANE);
        more[planes.length] = normal.x();
        more[planes.length + 1] = normal.y();
        more[planes.length + 2] = normal.z();
        more[planes.length + 3] = normal.dot(through);
        var lower = low.clone();
        var higher = high.clone();
        // Planes along an axis make the box smaller, which spares work.
        if (normal.x() == 0 && normal.y() == 0) {
            if (normal.z() > 0) {
                higher[2] = Math.min(higher[2], through.z());
            } else {
                lower[2] = Math.max(lower[2], through.z());
            }
        }
        return new Convex(quadrics, more, lower, higher);
    }

    /// The same within a smaller box, which the caller knows to hold it.
    public Convex within(Point lowest, Point highest) {
        return new Convex(quadrics, planes, new double[] {lowest.x(), lowest.y(), lowest.z()}, new double[] {
            highest.x(), highest.y(), highest.z()
        });
    }

    /// What is in both.
    public Convex and(Convex other) {
        var lower = new double[3];
        var higher = new double[3];
        for (int axis = 0; axis < 3; axis++) {
            lower[axis] = Math.max(low[axis], other.low[axis]);
            higher[axis] = Math.min(high[axis], other.high[axis]);
        }
        return new Convex(joined(quadrics, other.quadrics), joined(planes, other.planes), lower, higher);
    }

    private static double[] joined(double[] a, double[] b) {
        var both = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, both, a.length, b.length);
        return both;
    }

    public boolean contains(Point point) {
        return contains(point.x(), point.y(), point.z());
    }

    public boolean contains(double x, double y, double z) {
        if (x < low[0] || x > high[0] || y < low[1] || y > high[1] || z < low[2] || z > high[2]) {
            return false;
        }
        for (int q = 0; q < quadrics.length; q += QUADRIC) {
            double dx = x - quadrics[q + 9];
            double dy = y - quadrics[q + 10];
            double dz = z - quadrics[q + 11];
            double u = quadrics[q] * dx + quadrics[q + 1] * dy + quadrics[q + 2] * dz;
            double v = quadrics[q + 3] * dx + quadrics[q + 4] * dy + quadrics[q + 5] * dz;
            double w = quadrics[q + 6] * dx + quadrics[q + 7] * dy + quadrics[q + 8] * dz;
            if (u * u + v * v + w * w > 1) {
                return false;
            }
        }
        for (int p = 0; p < planes.length; p += PLANE) {
            if (planes[p] * x + planes[p + 1] * y + planes[p + 2] * z > planes[p + 3]) {
                return false;
            }
        }
        return true;
    }

    /// The lowest corner of a box around it.
    public Point lowest() {
        return new Point(low[0], low[1], low[2]);
    }

    /// The highest corner of a box around it.
    public Point highest() {
        return new Point(high[0], high[1], high[2]);
    }

    /// This body seen from a point.
    public Aim from(Point source) {
        return new Aim(this, source);
    }
}
