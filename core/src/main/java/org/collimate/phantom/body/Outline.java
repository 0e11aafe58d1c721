// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.phantom.body;

import static org.collimate.phantom.body.Frame.at;

import java.util.ArrayList;
import java.util.List;
import org.collimate.phantom.ViewKind;
import org.collimate.volume.Point;

/// Skin and flesh: trunk, shoulders, neck, arms and breasts. Arms hang beside the body in frontal views and are raised
/// in lateral ones.
final class Outline {
    private final Frame frame;

    Outline(Frame frame) {
        this.frame = frame;
    }

    List<Convex> flesh() {
        return bodies(0);
    }

    List<Convex> skin() {
        var bodies = bodies(frame.anatomy.fat());
        double radius = frame.anatomy.breast();
        if (radius > 0) {
            double k = frame.scale;
            for (int side = -1; side <= 1; side += 2) {
                // The upper part lies flat on the chest and has no border, the lower one hangs.
                bodies.add(Convex.ellipsoid(
                        at(side * 80 * k, frame.halfDepth - 4 * k, -96 * k),
                        at(radius * 1.05, -8 * k, side * -0.1 * radius),
                        at(0, radius * 0.56, -0.16 * radius),
                        at(side * 0.1 * radius, -0.8 * radius, 0.98 * radius)));
            }
        }
        return bodies;
    }

    /// @param more thickness of fat around everything
    private List<Convex> bodies(double more) {
        double k = frame.scale;
        double muscle = frame.anatomy.muscle();
        var bodies = new ArrayList<Convex>();
        double wide = frame.halfWidth + 11 * k + 0.9 * muscle + more;
        double deep = frame.halfDepth + 13 * k + 0.5 * muscle + 0.8 * more;
        bodies.add(Convex.ellipsoid(
                at(0, 2 * k, -150 * k), at(wide, 0, 0), at(0, deep, 0), at(0, -22 * k, 268 * k + more)));
        // Below the ribs the trunk keeps its width.
        bodies.add(Convex.cylinder(at(0, 2 * k, -150 * k), at(0, 0, 1), at(wide, 0, 0), at(0, deep, 0))
                .cut(at(0, 0, 1), at(0, 0, -150 * k))
                .within(at(-wide, -deep - 5, -500), at(wide, deep + 5, -150 * k)));
        // The muscles of the chest and the back slope up to the shoulders.
        for (int side = -1; side <= 1; side += 2) {
            bodies.add(Convex.ellipsoid(
                    at(side * 92 * k, -10 * k, 4 * k),
                    at(side * (82 * k + more), 0, 0),
                    at(0, 74 * k + 0.7 * more, 0),
                    at(side * -24 * k, -10 * k, 88 * k + more)));
            bodies.add(Convex.ellipsoid(
                    at(side * 128 * k, -16 * k, 34 * k),
                    at(side * (58 * k + more), 0, -6 * k),
                    at(0, 52 * k + 0.7 * more, 0),
                    at(side * -8 * k, 0, 46 * k + 0.8 * more)));
            bodies.add(Convex.ellipsoid(
                    at(side * 52 * k, -22 * k, 74 * k),
                    at(side * (86 * k + more), 0, -36 * k),
                    at(0, 54 * k + 0.7 * more, 0),
                    at(side * 10 * k, 0, 38 * k + 0.8 * more)));
            arm(bodies, side, more);
        }
        bodies.add(Convex.cylinder(
                        at(0, -14 * k, 100 * k),
                        at(0, 0.12, 1),
                        at(55 * k + 0.6 * more, 0, 0),
                        at(0, 58 * k + 0.6 * more, 0))
                .cut(at(0, 0, -1), at(0, 0, 40 * k))
                .within(at(-100, -150, 40 * k), at(100, 150, 400)));
        return bodies;
    }

    private void arm(List<Convex> bodies, int side, double more) {
        double k = frame.scale;
        double thick = (37 + 0.6 * frame.anatomy.muscle()) * k + 0.8 * more;
        var shoulder = shoulder(side);
        bodies.add(Convex.ellipsoid(shoulder, 56 * k + more, 54 * k + more, 54 * k + more));
        var along = armDirection(side);
        bodies.add(Convex.cylinder(shoulder, along, at(thick, 0, 0), at(0, thick, 0))
                .cut(at(-along.x(), -along.y(), -along.z()), shoulder)
                .within(
                        at(Math.min(shoulder.x() - 60 * k, side > 0 ? 0 : -500), -250, -600),
                        at(side > 0 ? 500 : shoulder.x() + 60 * k, 300, 500)));
    }

    /// The middle of the shoulder joint.
    Point shoulder(int side) {
        double k = frame.scale;
        return frame.view == ViewKind.LATERAL
                ? at(side * 150 * k, 2 * k, 96 * k)
                : at(side * (frame.halfWidth + 40 * k), -18 * k, 34 * k);
    }

    /// Where the arm goes from the shoulder, a unit vector.
    Point armDirection(int side) {
        return Tube.unit(frame.view == ViewKind.LATERAL ? at(side * 0.3, 1.0, 0.75) : at(side * 0.5, 0.08, -1));
    }
}
