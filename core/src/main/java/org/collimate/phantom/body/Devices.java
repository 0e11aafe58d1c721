// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.phantom.body;

import static org.collimate.phantom.body.Frame.at;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.collimate.phantom.Device;
import org.collimate.phantom.Draws;
import org.collimate.sample.Side;
import org.collimate.volume.Point;

/// Tubes, lines, pacemaker and drain along their usual ways.
final class Devices {
    private final Frame frame;
    private final Airways airways;
    private final Consumer<Rod> rods;
    private final Consumer<Solid> solids;

    Devices(Frame frame, Airways airways, Consumer<Rod> rods, Consumer<Solid> solids) {
        this.frame = frame;
        this.airways = airways;
        this.rods = rods;
        this.solids = solids;
    }

    void build() {
        int owner = frame.study.diseases().size();
        for (var device : frame.study.devices()) {
            if (device.contrast() > 0) {
                switch (device.kind()) {
                    case ENDOTRACHEAL_TUBE -> endotracheal(device, owner);
                    case NASOGASTRIC_TUBE -> nasogastric(device, owner);
                    case CENTRAL_LINE -> centralLine(device, owner);
                    case PACEMAKER -> pacemaker(device, owner);
                    case CHEST_DRAIN -> drain(device, owner);
                }
            }
            owner++;
        }
    }

    private static Draws draws(Device device) {
        return Draws.of(device.shape(), 0, 0, 1);
    }

    private void tube(List<Point> path, double radius, double core, double wall, Device device, int owner) {
        double adds = wall * device.contrast();
        Tube.round(smooth(path), radius, core, adds, 0, owner, Structure.DEVICE).into(rods);
    }

    /// Points between the given ones on a curve through them (Catmull and Rom 1974).
    static List<Point> smooth(List<Point> path) {
        var curve = new ArrayList<Point>();
        int steps = 5;
        for (int i = 0; i + 1 < path.size(); i++) {
            var before = path.get(Math.max(0, i - 1));
            var from = path.get(i);
            var to = path.get(i + 1);
            var after = path.get(Math.min(path.size() - 1, i + 2));
            for (int step = 0; step < steps; step++) {
                double t = step / (double) steps;
                double a = -0.5 * t + t * t - 0.5 * t * t * t;
                double b = 1 - 2.5 * t * t + 1.5 * t * t * t;
                double c = 0.5 * t + 2 * t * t - 1.5 * t * t * t;
                double d = -0.5 * t * t + 0.5 * t * t * t;
                curve.add(at(
                        a * before.x() + b * from.x() + c * to.x() + d * after.x(),
                        a * before.y() + b * from.y() + c * to.y() + d * after.y(),
                        a * before.z() + b * from.z() + c * to.z() + d * after.z()));
            }
        }
        curve.add(path.getLast());
        return curve;
    }

    private void endotracheal(Device device, int owner) {
        double k = frame.scale;
        double tip = device.tipMillimetres();
        double top = 172 * k;
        var path = new ArrayList<Point>();
        for (int i = 0; i <= 6; i++) {
            var middle = airways.trachea(top + (tip - top) * i / 6);
            path.add(middle.plus(1, at(0.8 * k, i < 2 ? 4 * k : 0, 0)));
        }
        tube(path, 5.0, 0.74, Matter.of(1000), device, owner);
        // The line that makes it easy to be seen.
        var line = path.stream().map(point -> point.plus(1, at(4.2, 0, 0))).toList();
        tube(line, 1.1, 0, Matter.of(5200), device, owner);
    }

    private void nasogastric(Device device, int owner) {
        double k = frame.scale;
        double hiatus = frame.dome(Side.LEFT);
        double tip = hiatus - device.tipMillimetres();
        var path = new ArrayList<Point>();
        path.add(at(1 * k, -16 * k, 180 * k));
        path.add(at(-2 * k, -26 * k, 110 * k));
        path.add(at(frame.shift - 3 * k, -40 * k, 40 * k));
        path.add(at(frame.shift - 2 * k, -48 * k, -20 * k));
        path.add(at(frame.shift - 4 * k, -50 * k, -75 * k));
        double last = path.getLast().z();
        if (tip >= last - 6) {
            path.removeLast();
            path.add(at(frame.shift - 3 * k, -49 * k, Math.min(tip, -24 * k)));
        } else if (device.tipMillimetres() < 0) {
            path.add(at(frame.shift - 8 * k, -44 * k, tip));
        } else {
            path.add(at(-14 * k, -36 * k, hiatus));
            // Below the diaphragm it lies along the stomach's bend, to the left and then down.
            path.add(at(-34 * k, -12 * k, hiatus - 0.5 * device.tipMillimetres()));
            path.add(at(-46 * k, 8 * k, tip));
        }
        tube(path, 2.3, 0.45, Matter.of(1900), device, owner);
    }

    private void centralLine(Device device, int owner) {
        double k = frame.scale;
        double s = Frame.sign(device.side());
        boolean jugular = draws(device).chance(0.55);
        double tip = device.tipMillimetres();
        var path = new ArrayList<Point>();
        if (jugular) {
            path.add(at(s * 46 * k, 14 * k, 150 * k));
            path.add(at(s * 34 * k, 8 * k, 110 * k));
            path.add(at(s * 28 * k, 8 * k, 74 * k));
        } else {
            path.add(at(s * 120 * k, 36 * k, 40 * k));
            path.add(at(s * 92 * k, 34 * k, 52 * k));
            path.add(at(s * 58 * k, 28 * k, 58 * k));
        }
        if (s < 0) {
            path.add(at(-14 * k, 26 * k, 50 * k));
            path.add(at(8 * k, 22 * k, 38 * k));
        }
        double turn = 30 * k;
        path.add(at(frame.shift + 19 * k, 12 * k, Math.max(turn, tip + 8)));
        if (tip < turn - 12) {
            path.add(at(frame.shift + 21 * k, 8 * k, (turn + tip) / 2));
        }
        path.add(at(frame.shift + 21 * k, 8 * k, tip));
        tube(path, 1.4, 0, Matter.of(5600), device, owner);
    }

    private void pacemaker(Device device, int owner) {
        double k = frame.scale;
        double s = Frame.sign(device.side());
        double adds = (Matter.METAL - Matter.SOFT) * device.contrast();
        double front = frame.middleY(20) + 0.62 * frame.halfDepth;
        var can = at(s * 92 * k, front, 26 * k);
        solids.accept(new Solid(
                Convex.cylinder(can, at(0.25 * s, 1, 0), at(25, 0, 3), at(-2, 0, 21))
                        .within(
                                at(can.x() - 28, can.y() - 9, can.z() - 24),
                                at(can.x() + 28, can.y() + 9, can.z() + 24))
                        .cut(at(0, 1, 0), can.plus(5, at(0, 1, 0)))
                        .cut(at(0, -1, 0), can.plus(-5, at(0, 1, 0))),
                adds,
                owner,
                Structure.DEVICE));
        var head = at(s * 88 * k, front, 50 * k);
        solids.accept(new Solid(Convex.ellipsoid(head, 15, 4, 7), adds * 0.4, owner, Structure.DEVICE));
        double h = frame.heart;
        double lift = frame.heartLift();
        for (int lead = 0; lead < 2; lead++) {
            var path = new ArrayList<Point>();
            path.add(head);
            path.add(at(s * (70 - 4 * lead) * k, 40 * k, (62 + 3 * lead) * k));
            path.add(at(s * 46 * k, 30 * k, (62 + 2 * lead) * k));
            if (s < 0) {
                path.add(at(-10 * k, 26 * k, (52 + lead) * k));
            }
            path.add(at(frame.shift + (17 + 2 * lead) * k, 14 * k, 30 * k));
            path.add(at(frame.shift + 22 * k, 10 * k, -20 * k));
            if (lead == 0) {
                path.add(at(frame.shift + 26 * h, 16 * h, lift - 88 * h));
                path.add(at(frame.shift + 6 * h, 32 * h, lift - 112 * h));
                path.add(at(frame.shift - 34 * h, 42 * h, lift - 110 * h));
                path.add(at(frame.shift - 50 * h, 44 * h, lift - 104 * h));
            } else {
                path.add(at(frame.shift + 30 * h, 16 * h, lift - 58 * h));
                path.add(at(frame.shift + 24 * h, 40 * h, lift - 66 * h));
                path.add(at(frame.shift + 14 * h, 46 * h, lift - 52 * h));
            }
            tube(path, 1.1, 0, Matter.of(8000), device, owner);
            var tip = path.getLast();
            solids.accept(new Solid(Convex.ellipsoid(tip, 3, 1.8, 1.8), adds * 0.6, owner, Structure.DEVICE));
        }
    }

    private void drain(Device device, int owner) {
        double k = frame.scale;
        double s = Frame.sign(device.side());
        var draws = draws(device);
        double tip = device.tipMillimetres();
        double entry = Math.min(-72 * k, tip - 20 * k) + draws.between(-10, 10) * k;
        double wall = frame.ribX(entry) - 2 * k;
        double mid = (entry + tip) / 2;
        double tipX = Math.max(24 * k, frame.ribX(tip) - draws.between(18, 48) * k);
        var path = List.of(
                at(s * (wall + 62 * k), 14 * k, entry - 42 * k),
                at(s * (wall + 22 * k), 12 * k, entry - 16 * k),
                at(s * (wall - 6 * k), 8 * k, entry + 4 * k),
                at(s * (frame.ribX(mid) - 20 * k), -6 * k, mid),
                at(s * (tipX + 8 * k), -14 * k, tip - 0.25 * (tip - mid)),
                at(s * tipX, -16 * k, tip));
        tube(path, 4.6, 0.68, Matter.of(1500), device, owner);
        var line =
                path.stream().map(point -> point.plus(1, at(-s * 2.6, 2.4, 0))).toList();
        tube(line, 1.1, 0, Matter.of(5600), device, owner);
    }
}
