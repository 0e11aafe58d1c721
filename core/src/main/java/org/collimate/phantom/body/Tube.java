// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.phantom.body;

import java.util.List;
import java.util.function.Consumer;
import org.collimate.volume.Point;

/// A tube along points: makes the [Rod]s that fill it.
///
/// @param path at least two points
/// @param radii half axes of the cross-section at each point: `radii[i]` times `flatness` along `flat`
/// @param flat roughly the direction of the second half axis; the tube turns its cross-section towards it
/// @param flatness the second half axis over the first; 1 for a round tube
record Tube(
        List<Point> path,
        double[] radii,
        Point flat,
        double flatness,
        double core,
        double wall,
        double inner,
        int owner,
        Structure structure) {

    static final Point UP = new Point(0, 0, 1);

    /// A round tube of one radius.
    static Tube round(
            List<Point> path, double radius, double core, double wall, double inner, int owner, Structure structure) {
        var radii = new double[path.size()];
        java.util.Arrays.fill(radii, radius);
        return new Tube(path, radii, UP, 1, core, wall, inner, owner, structure);
    }

    void into(Consumer<Rod> rods) {
        int pieces = path.size() - 1;
        var directions = new Point[pieces];
        for (int i = 0; i < pieces; i++) {
            directions[i] = unit(path.get(i + 1).minus(path.get(i)));
        }
        for (int i = 0; i < pieces; i++) {
            var direction = directions[i];
            var first = i == 0 ? direction : middle(directions[i - 1], direction);
            var last = i == pieces - 1 ? direction : middle(direction, directions[i + 1]);
            var second = flat.plus(-flat.dot(direction), direction);
            if (second.length() < 1e-3) {
                // Straight along `flat`: any other direction does.
                var other = new Point(0, 1, 0);
                second = other.plus(-other.dot(direction), direction);
            }
            second = unit(second);
            double radius = (radii[i] + radii[i + 1]) / 2;
            var across = times(radius, unit(direction.cross(second)));
            rods.accept(new Rod(
                    path.get(i),
                    path.get(i + 1),
                    across,
                    times(radius * flatness, second),
                    first,
                    last,
                    core,
                    wall,
                    inner,
                    owner,
                    structure));
        }
    }

    static Point unit(Point vector) {
        double length = vector.length();
        return new Point(vector.x() / length, vector.y() / length, vector.z() / length);
    }

    static Point times(double factor, Point vector) {
        return new Point(factor * vector.x(), factor * vector.y(), factor * vector.z());
    }

    private static Point middle(Point a, Point b) {
        var sum = a.plus(1, b);
        return sum.length() < 1e-6 ? a : unit(sum);
    }
}
