// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.volume;

/// A place in the patient in millimetres of RAS+ world: x grows to the patient's right, y to the front, z to the head.
/// Also used for directions.
public record Point(double x, double y, double z) {
    public Point plus(double factor, Point direction) {
        return new Point(x + factor * direction.x, y + factor * direction.y, z + factor * direction.z);
    }

    public Point minus(Point other) {
        return new Point(x - other.x, y - other.y, z - other.z);
    }

    public double dot(Point other) {
        return x * other.x + y * other.y + z * other.z;
    }

    public Point cross(Point other) {
        return new Point(y * other.z - z * other.y, z * other.x - x * other.z, x * other.y - y * other.x);
    }

    /// The Euclidean length.
    public double length() {
        return Math.sqrt(dot(this));
    }
}
