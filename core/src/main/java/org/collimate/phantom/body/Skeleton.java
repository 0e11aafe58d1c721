// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.phantom.body;

import static org.collimate.phantom.body.Frame.at;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.collimate.phantom.Disease;
import org.collimate.phantom.DiseaseKind;
import org.collimate.sample.Side;
import org.collimate.volume.Point;

/// Ribs, spine, sternum, clavicles, scapulae and the heads of the humeri.
final class Skeleton {
    private static final double[] DROP = {26, 44, 58, 70, 80, 88, 94, 95, 86, 72, 46, 22};
    private static final double[] END = {150, 140, 134, 130, 126, 121, 115, 106, 96, 84, 62, 40};

    private final Frame frame;
    private final Outline outline;
    private final Consumer<Rod> rods;
    private final Consumer<Solid> solids;
    private final double wall;
    private final double spongy;

    Skeleton(Frame frame, Outline outline, Consumer<Rod> rods, Consumer<Solid> solids) {
        this.frame = frame;
        this.outline = outline;
        this.rods = rods;
        this.solids = solids;
        double density = frame.anatomy.boneDensity();
        wall = (Matter.CORTEX - Matter.SOFT) * density;
        spongy = (Matter.SPONGY_BONE - Matter.SOFT) * density;
    }

    void build() {
        for (int rib = 1; rib <= 12; rib++) {
            rib(rib, Side.RIGHT);
            rib(rib, Side.LEFT);
        }
        spine();
        sternum();
        for (int side = -1; side <= 1; side += 2) {
            clavicle(side);
            scapula(side);
            humerus(side);
        }
    }

    private void rib(int number, Side side) {
        double k = frame.scale;
        var structure = side == Side.RIGHT ? Structure.RIB_RIGHT : Structure.RIB_LEFT;
        Disease broken = null;
        for (var disease : frame.diseases(DiseaseKind.FRACTURE)) {
            if (disease.rib() == number && disease.side() == side) {
                broken = disease;
            }
        }
        // A break has the same place and length whatever the detail.
        int steps = frame.detail < 1.6 || broken != null ? 26 : 8;
        var path = new ArrayList<Point>();
        double sign = Frame.sign(side);
        double head = frame.vertebraZ(number) + 7 * k;
        double spineX = frame.spineX(head);
        path.add(at(spineX + sign * 13 * k, frame.spineY(head) - 6 * k, head));
        path.add(at(spineX + sign * 27 * k, frame.spineY(head) - 19 * k, head + 2 * k));
        double start = 24;
        for (int i = 0; i <= steps; i++) {
            double degrees = start + (END[number - 1] - start) * i / steps;
            path.add(ribPoint(number, sign, degrees, head));
        }
        double tall = (number == 1 ? 4.6 : number > 10 ? 4.6 : 6.0) * k;
        double thin = (number == 1 ? 5.5 : 3.5) * k;
        if (broken == null) {
            bone(path, thin, tall, -1, structure);
            return;
        }
        broken(path, thin, tall, broken, structure);
    }

    private Point ribPoint(int number, double sign, double degrees, double head) {
        double k = frame.scale;
        double along = (degrees - 15) / (END[number - 1] - 15);
        double fall = DROP[number - 1] * frame.anatomy.ribSlope() * k;
        double lift = (1 - frame.inspiration) * -20 * k * along;
        // Slowly at the back, quickly at the side, and a little slower again at the front.
        double z = head - fall * (0.3 * along + 0.9 * along * along - 0.2 * along * along * along) + lift;
        double ring = (z + frame.vertebraZ(number) - 0.3 * fall) / 2;
        double angle = StrictMath.toRadians(degrees);
        return at(
                sign * frame.ribX(ring) * StrictMath.sin(angle),
                frame.middleY(ring) - frame.ribY(ring) * StrictMath.cos(angle),
                z);
    }

    /// The front piece stands off by the step, with a small gap.
    private void broken(List<Point> path, double thin, double tall, Disease disease, Structure structure) {
        double share = 0.2 + 0.14 * ((disease.shape() >>> 40 & 0xff) / 255.0);
        int at = (int) (path.size() * share);
        int owner = frame.owner(disease);
        double step = disease.sizeMillimetres() * Math.min(1, disease.contrast());
        var back = new ArrayList<>(path.subList(0, at + 1));
        var direction = Tube.unit(path.get(at + 1).minus(path.get(at)));
        var front = new ArrayList<Point>();
        for (var point : path.subList(at, path.size())) {
            double near = Math.max(0, 1 - (front.size() / 7.0));
            front.add(point.plus(near * step, at(0, 0, -1)).plus(near * 3.4, direction));
        }
        int mark = Math.min(2, back.size() - 2);
        bone(back.subList(0, back.size() - mark), thin, tall, -1, structure);
        bone(back.subList(back.size() - mark - 1, back.size()), thin, tall * 1.06, owner, structure);
        int last = Math.min(3, front.size());
        bone(front.subList(0, last), thin, tall * 1.06, owner, structure);
        if (front.size() > last) {
            bone(front.subList(last - 1, front.size()), thin, tall, -1, structure);
        }
    }

    private void bone(List<Point> path, double thin, double tall, int owner, Structure structure) {
        var radii = new double[path.size()];
        java.util.Arrays.fill(radii, thin);
        new Tube(List.copyOf(path), radii, Tube.UP, tall / thin, 0.68, wall * 1.15, spongy * 1.5, owner, structure)
                .into(rods);
    }

    private void shaft(List<Point> path, double[] radii, double core, Structure structure) {
        new Tube(path, radii, Tube.UP, 1, core, wall, spongy, -1, structure).into(rods);
    }

    private void spine() {
        double k = frame.scale;
        for (int number = -2; number <= 14; number++) {
            double z = frame.vertebraZ(number);
            double y = frame.spineY(z) + (number < 1 ? 8 * k * (1 - number) * 0.5 : 0);
            double x = frame.spineX(z);
            double wide = (number < 1 ? 11 : 13 + 0.45 * number) * k;
            double tall = (number < 1 ? 13 : 17.5) * k;
            var centre = at(x, y, z);
            var round = Convex.cylinder(centre, at(0, 0, 1), at(wide, 0, 0), at(0, wide * 0.85, 0))
                    .within(at(x - wide, y - wide, z - tall / 2), at(x + wide, y + wide, z + tall / 2))
                    .cut(at(0, 0, 1), at(0, 0, z + tall / 2))
                    .cut(at(0, 0, -1), at(0, 0, z - tall / 2));
            solid(round, spongy * 1.2);
            // End plates, which stand out as lines.
            for (int end = -1; end <= 1; end += 2) {
                double edge = z + end * tall / 2;
                solid(round.cut(at(0, 0, -end), at(0, 0, edge - end * 1.4 * k)), (wall - spongy * 1.2) * 0.34);
            }
            if (frame.detail < 3) {
                arch(centre, wide, number);
            }
        }
    }

    /// Pedicles, lamina and the processes of a vertebra.
    private void arch(Point centre, double wide, int number) {
        double k = frame.scale;
        for (int side = -1; side <= 1; side += 2) {
            var pedicle = centre.plus(1, at(side * wide * 0.62, -wide * 0.8, 3 * k));
            Tube.round(
                            List.of(pedicle, pedicle.plus(1, at(0, -10 * k, 0))),
                            3.6 * k,
                            0.66,
                            wall * 0.5,
                            spongy,
                            -1,
                            Structure.VERTEBRA)
                    .into(rods);
            if (number >= 1) {
                var from = centre.plus(1, at(side * wide * 0.7, -wide * 0.8 - 8 * k, 2 * k));
                Tube.round(
                                List.of(from, from.plus(1, at(side * 18 * k, -8 * k, 4 * k))),
                                4 * k,
                                0.7,
                                wall * 0.7,
                                spongy,
                                -1,
                                Structure.VERTEBRA)
                        .into(rods);
            }
        }
        solid(
                Convex.ellipsoid(
                        centre.plus(1, at(0, -wide * 0.8 - 22 * k, -9 * k)),
                        at(3.2 * k, 0, 0),
                        at(0, 14 * k, -9 * k),
                        at(0, 3 * k, 7 * k)),
                spongy * 1.6);
    }

    private void solid(Convex form, double adds) {
        solids.accept(new Solid(form, adds, -1, Structure.VERTEBRA));
    }

    private void sternum() {
        double k = frame.scale;
        double[] heights = {46, 20, -4, -36, -72, -104};
        double[] half = {27, 22, 15, 17, 19, 10};
        var path = new ArrayList<Point>();
        var radii = new double[heights.length];
        for (int i = 0; i < heights.length; i++) {
            double z = heights[i] * k;
            path.add(at(0, frame.middleY(z) + frame.halfDepth * frame.narrowing(z) + 4 * k, z));
            radii[i] = half[i] * k;
        }
        var flat = at(0, 1, 0);
        new Tube(path, radii, flat, 0.26, 0.82, wall * 0.5, spongy * 0.8, -1, Structure.STERNUM).into(rods);
    }

    private void clavicle(int side) {
        double k = frame.scale;
        double tip = frame.halfWidth + 26 * k;
        double front = frame.middleY(36 * k) + frame.halfDepth * frame.narrowing(36 * k);
        double up = frame.view.isFrontal() ? 0 : 14 * k;
        var path = List.of(
                at(side * 17 * k, front + 6 * k, 34 * k),
                at(side * 34 * k, front + 8 * k, 36 * k),
                at(side * 56 * k, front + 3 * k, 38 * k + 0.3 * up),
                at(side * 80 * k, front - 12 * k, 43 * k + 0.6 * up),
                at(side * 103 * k, front - 34 * k, 50 * k + 0.8 * up),
                at(side * (tip - 22 * k), front - 58 * k, 58 * k + up),
                at(side * (tip - 4 * k), front - 74 * k, 64 * k + up));
        double[] radii = {8 * k, 6.6 * k, 5.6 * k, 5.2 * k, 5.2 * k, 5.6 * k, 6 * k};
        shaft(path, radii, 0.66, side > 0 ? Structure.CLAVICLE_RIGHT : Structure.CLAVICLE_LEFT);
    }

    private void scapula(int side) {
        double k = frame.scale;
        var structure = side > 0 ? Structure.SCAPULA_RIGHT : Structure.SCAPULA_LEFT;
        boolean raised = !frame.view.isFrontal();
        double back = -frame.halfDepth - 10 * k;
        double out = frame.halfWidth - 139 * k + (raised ? 8 * k : 0);
        var inner = at(side * (92 * k + 0.6 * out), back, 52 * k);
        var tip = at(side * (128 * k + out), back + 12 * k, -72 * k);
        var joint = at(side * (158 * k + out), back + 56 * k, 34 * k);
        var outward = Tube.unit(tip.minus(inner).cross(joint.minus(inner)));
        if (outward.y() > 0) {
            outward = Tube.times(-1, outward);
        }
        var centre = at(
                (inner.x() + tip.x() + joint.x()) / 3,
                (inner.y() + tip.y() + joint.y()) / 3,
                (inner.z() + tip.z() + joint.z()) / 3);
        var plate = Convex.space()
                .within(
                        at(Math.min(inner.x(), joint.x()), back - 5 * k, tip.z()),
                        at(Math.max(inner.x(), joint.x()), joint.y() + 5 * k, inner.z() + 2 * k))
                .cut(outward, inner.plus(1.2 * k, outward))
                .cut(Tube.times(-1, outward), inner.plus(-1.2 * k, outward));
        plate = edge(plate, inner, tip, outward, centre);
        plate = edge(plate, tip, joint, outward, centre);
        plate = edge(plate, joint, inner, outward, centre);
        solids.accept(new Solid(plate, wall * 0.55, -1, structure));
        shaft(
                List.of(tip, tip.plus(0.5, joint.minus(tip)), joint),
                new double[] {3.4 * k, 4 * k, 7 * k},
                0.62,
                structure);
        shaft(
                List.of(inner, inner.plus(0.5, tip.minus(inner)), tip),
                new double[] {2 * k, 2 * k, 2.4 * k},
                0.5,
                structure);
        var spineStart = inner.plus(0.22, tip.minus(inner));
        var acromion = at(side * (170 * k + out), back + 50 * k, 62 * k);
        shaft(
                List.of(
                        spineStart,
                        spineStart.plus(0.55, acromion.minus(spineStart)).plus(9 * k, outward),
                        acromion),
                new double[] {3 * k, 4.5 * k, 6.5 * k},
                0.64,
                structure);
        // The coracoid points to the front.
        shaft(
                List.of(joint.plus(1, at(-side * 6 * k, 0, 8 * k)), joint.plus(1, at(-side * 14 * k, 24 * k, 18 * k))),
                new double[] {6 * k, 5 * k},
                0.66,
                structure);
    }

    private static Convex edge(Convex plate, Point from, Point to, Point outward, Point centre) {
        var normal = Tube.unit(to.minus(from).cross(outward));
        return plate.cut(normal.dot(centre.minus(from)) > 0 ? Tube.times(-1, normal) : normal, from);
    }

    private void humerus(int side) {
        double k = frame.scale;
        var structure = side > 0 ? Structure.HUMERUS_RIGHT : Structure.HUMERUS_LEFT;
        var joint = outline.shoulder(side);
        double r = 23 * k;
        solids.accept(new Solid(Convex.ellipsoid(joint, r, r, r), wall * 0.62, -1, structure));
        double inner = r - 1.5 * k;
        solids.accept(
                new Solid(Convex.ellipsoid(joint, inner, inner, inner), spongy * 0.75 - wall * 0.62, -1, structure));
        var along = outline.armDirection(side);
        shaft(
                List.of(
                        joint.plus(14 * k, along),
                        joint.plus(34 * k, along),
                        joint.plus(70 * k, along),
                        joint.plus(330 * k, along)),
                new double[] {19 * k, 15 * k, 11.5 * k, 11 * k},
                0.68,
                structure);
    }
}
