// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.phantom.body;

import static org.collimate.phantom.body.Frame.at;

import java.util.List;
import java.util.function.Consumer;
import org.collimate.volume.Point;

/// Trachea and main bronchi, and air in the stomach and the bowel.
final class Airways {
    private final Frame frame;
    private final Consumer<Rod> rods;
    private final Consumer<Solid> solids;

    Airways(Frame frame, Consumer<Rod> rods, Consumer<Solid> solids) {
        this.frame = frame;
        this.rods = rods;
        this.solids = solids;
    }

    /// The middle of the trachea at a height above the carina.
    Point trachea(double z) {
        double k = frame.scale;
        double at = Math.clamp(z / (130 * k), 0, 1);
        double byArch = Math.max(0, 1 - Math.abs(z - 22 * k) / (40 * k));
        return at(frame.shift * (1 - at) + (3 * byArch + 1) * k, (-22 + 14 * at) * k, z);
    }

    void build() {
        double k = frame.scale;
        var carina = trachea(0);
        var path =
                List.of(trachea(165 * k), trachea(120 * k), trachea(80 * k), trachea(50 * k), trachea(22 * k), carina);
        air(path, 8.6 * k);
        air(
                List.of(
                        carina.plus(1, at(3 * k, 0, 2 * k)),
                        at(frame.shift + 20 * k, -24 * k, -17 * k),
                        at(frame.shift + 38 * k, -24 * k, -36 * k)),
                6.4 * k);
        air(
                List.of(
                        carina.plus(1, at(-3 * k, 0, 2 * k)),
                        at(frame.shift - 24 * k, -26 * k, -17 * k),
                        at(frame.shift - 46 * k, -28 * k, -30 * k)),
                5.6 * k);
        double bubble = frame.anatomy.gastricBubble();
        if (bubble > 0) {
            double top = frame.dome(org.collimate.sample.Side.LEFT);
            gas(
                    at(-0.36 * frame.halfWidth, 10 * k, top - 14 * k - 0.55 * bubble),
                    bubble * 1.15,
                    bubble,
                    bubble * 0.55);
        }
        // A few loops of bowel, if the picture reaches that far.
        double low = frame.dome(org.collimate.sample.Side.LEFT) - 62 * k;
        gas(at(-0.62 * frame.halfWidth, 22 * k, low), 13 * k, 15 * k, 9 * k);
        gas(at(-0.42 * frame.halfWidth, 36 * k, low - 20 * k), 17 * k, 15 * k, 10 * k);
        gas(at(-0.05 * frame.halfWidth, 42 * k, low - 30 * k), 18 * k, 14 * k, 9 * k);
    }

    private void gas(Point centre, double x, double y, double z) {
        solids.accept(new Solid(Convex.ellipsoid(centre, x, y, z), Matter.AIR - Matter.SOFT, -1, Structure.GAS));
    }

    private void air(List<Point> path, double radius) {
        double air = Matter.AIR - Matter.SOFT;
        Tube.round(path, radius, 0, air, air, -1, Structure.TRACHEA).into(rods);
    }
}
