// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.volume;

import java.util.Arrays;

/// An affine map of three-dimensional space: the upper three rows of a 4x4 matrix whose last row is 0 0 0 1.
/// Immutable.
public final class Affine {
    private final double[] rows;

    private Affine(double[] rows) {
        this.rows = rows;
    }

    /// The twelve numbers row by row: `m00 m01 m02 m03 m10 …`.
    ///
    /// @throws IllegalArgumentException if there are not twelve
    public static Affine of(double... rows) {
        if (rows.length != 12) {
            throw new IllegalArgumentException("an affine has 12 numbers, found " + rows.length);
        }
        return new Affine(rows.clone());
    }

    /// Scaling along the axes, then moving.
    public static Affine scaling(Point scale, Point move) {
        return of(scale.x(), 0, 0, move.x(), 0, scale.y(), 0, move.y(), 0, 0, scale.z(), move.z());
    }

    /// @param row 0 to 2
    /// @param column 0 to 3, where 3 is the move
    public double at(int row, int column) {
        return rows[4 * row + column];
    }

    public Point apply(double i, double j, double k) {
        return new Point(
                rows[0] * i + rows[1] * j + rows[2] * k + rows[3],
                rows[4] * i + rows[5] * j + rows[6] * k + rows[7],
                rows[8] * i + rows[9] * j + rows[10] * k + rows[11]);
    }

    public Point apply(Point point) {
        return apply(point.x(), point.y(), point.z());
    }

    /// Maps a direction: the move is left out.
    public Point turn(Point direction) {
        return apply(direction).minus(move());
    }

    /// Where the origin goes.
    public Point move() {
        return new Point(rows[3], rows[7], rows[11]);
    }

    /// Where the unit step along axis 0, 1 or 2 goes.
    public Point column(int axis) {
        return new Point(rows[axis], rows[4 + axis], rows[8 + axis]);
    }

    /// The map that does `first`, then this.
    public Affine after(Affine first) {
        var made = new double[12];
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 4; column++) {
                double sum = column == 3 ? at(row, 3) : 0;
                for (int inner = 0; inner < 3; inner++) {
                    sum += at(row, inner) * first.at(inner, column);
                }
                made[4 * row + column] = sum;
            }
        }
        return new Affine(made);
    }

    public double determinant() {
        return column(0).dot(column(1).cross(column(2)));
    }

    /// Whether all numbers are finite and the map can be undone.
    public boolean isInvertible() {
        for (double each : rows) {
            if (!Double.isFinite(each)) {
                return false;
            }
        }
        double size = column(0).length() * column(1).length() * column(2).length();
        return Double.isFinite(size) && Math.abs(determinant()) > 1e-9 * size && size > 0;
    }

    /// The map that undoes this one.
    ///
    /// @throws IllegalArgumentException if there is none
    public Affine inverse() {
        if (!isInvertible()) {
            throw new IllegalArgumentException(
                    "the affine cannot be undone: two of its axes are parallel, or one is" + " zero or not a number");
        }
        double determinant = determinant();
        var first = column(1).cross(column(2));
        var second = column(2).cross(column(0));
        var third = column(0).cross(column(1));
        var made = new double[12];
        var axes = new Point[] {first, second, third};
        for (int row = 0; row < 3; row++) {
            made[4 * row] = axes[row].x() / determinant;
            made[4 * row + 1] = axes[row].y() / determinant;
            made[4 * row + 2] = axes[row].z() / determinant;
            made[4 * row + 3] = -axes[row].dot(move()) / determinant;
        }
        return new Affine(made);
    }

    /// Whether no number differs by more than `tolerance`.
    public boolean isNear(Affine other, double tolerance) {
        for (int i = 0; i < rows.length; i++) {
            if (!(Math.abs(rows[i] - other.rows[i]) <= tolerance)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Affine that && Arrays.equals(rows, that.rows);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(rows);
    }

    @Override
    public String toString() {
        return Arrays.toString(rows);
    }
}
