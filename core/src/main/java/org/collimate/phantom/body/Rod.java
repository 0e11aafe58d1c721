// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.phantom.body;

import org.collimate.volume.Point;

/// A straight piece of a tube with an elliptic cross-section, perhaps hollow, between two planes. The pieces of a tube
/// share these planes, so that together they fill it once.
///
/// @param from the middle of its first end
/// @param to the middle of its last end
/// @param across half axis of the cross-section
/// @param along the other half axis
/// @param fromNormal normal of the first plane, towards the piece
/// @param toNormal normal of the last plane, away from the piece
/// @param core the inner half axes over the outer ones; 0 for a full tube
/// @param wall what the wall adds to what is around it, 1/mm
/// @param inner what the core adds to what is around it, 1/mm
/// @param owner the disease or device it belongs to, by place in the study's list; -1 for none
public record Rod(
        Point from,
        Point to,
        Point across,
        Point along,
        Point fromNormal,
        Point toNormal,
        double core,
        double wall,
        double inner,
        int owner,
        Structure structure) {

    /// The larger of the half axes.
    public double radius() {
        return Math.max(across.length(), along.length());
    }

    /// 0 outside, 1 in the core, 2 in the wall.
    public int where(double x, double y, double z) {
        double dx = x - from.x();
        double dy = y - from.y();
        double dz = z - from.z();
        if (dx * fromNormal.x() + dy * fromNormal.y() + dz * fromNormal.z() < 0
                || (x - to.x()) * toNormal.x() + (y - to.y()) * toNormal.y() + (z - to.z()) * toNormal.z() > 0) {
            return 0;
        }
        double u = (dx * across.x() + dy * across.y() + dz * across.z()) / across.dot(across);
        double v = (dx * along.x() + dy * along.y() + dz * along.z()) / along.dot(along);
        double distance = u * u + v * v;
        return distance > 1 ? 0 : distance < core * core ? 1 : 2;
    }
}
