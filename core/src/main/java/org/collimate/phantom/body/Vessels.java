// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.phantom.body;

import static org.collimate.phantom.body.Frame.at;

import java.util.List;
import java.util.function.Consumer;
import org.collimate.phantom.DiseaseKind;
import org.collimate.phantom.Philox;
import org.collimate.phantom.Topic;
import org.collimate.sample.Side;
import org.collimate.volume.Point;

/// The pulmonary arteries and veins: trees that fork until they are too thin to be seen. Each branch draws by its place
/// in the tree, so leaving out the finest changes nothing else.
final class Vessels {
    private static final int DEEPEST = 12;

    private final Frame frame;
    private final Lung lung;
    private final Consumer<Rod> rods;
    private final int key0;
    private final int key1;
    private final int[] words = new int[4];
    private final double thinnest;
    private final double thickness;
    private final double adds;
    private final Point root;

    Vessels(long seed, Frame frame, Lung lung, Point hilum, Consumer<Rod> rods) {
        this.frame = frame;
        this.lung = lung;
        this.rods = rods;
        this.key0 = (int) seed;
        this.key1 = (int) (seed >>> 32) ^ (lung.side() == Side.RIGHT ? 0x52 : 0x4c);
        this.root = hilum;
        double edema = frame.diseases(DiseaseKind.EDEMA).stream()
                .mapToDouble(disease -> (0.4 + 0.6 * disease.extent()) * Math.min(1, disease.contrast()))
                .findFirst()
                .orElse(0);
        thickness = frame.scale * (1 + 0.3 * edema) * (1 - 0.22 * frame.emphysema);
        // Vessels of an emphysema run out early.
        thinnest = Math.max(0.36 + 0.4 * frame.emphysema, frame.detail < 1.6 ? 0 : 0.42 * frame.detail);
        adds = Matter.SOFT - lung.attenuation();
    }

    void build() {
        double s = Frame.sign(lung.side());
        double k = frame.scale;
        trunk(1, root, at(s * 0.3, -0.12, 0.95), 4.2, 17);
        trunk(2, root, at(s * 0.55, 0.62, 0.5), 3.7, 17);
        trunk(3, root, at(s * 0.6, -0.62, 0.4), 3.5, 17);
        var lower = root.plus(38 * k, Tube.unit(at(s * 0.36, -0.1, -0.92)));
        Tube.round(
                        List.of(root.plus(-6 * k, at(s * 0.3, 0, -0.9)), root, lower),
                        6.6 * thickness,
                        0,
                        adds,
                        adds,
                        -1,
                        Structure.LUNG_VESSEL)
                .into(this::ifInLung);
        trunk(4, lower, at(s * 0.62, 0.45, -0.5), 3.6, 16);
        trunk(5, lower, at(s * 0.42, -0.1, -0.9), 4.0, 17);
        trunk(6, lower, at(s * 0.16, -0.5, -0.85), 3.8, 17);
        trunk(7, lower, at(s * 0.75, 0.1, -0.55), 3.5, 16);
        trunk(8, lower, at(s * 0.45, -0.85, -0.05), 3.1, 15);
        trunk(9, root, at(s * 0.85, 0.35, 0.05), 3.4, 17);
        // Veins: the lower ones lie level, the upper ones before the arteries.
        trunk(10, root.plus(1, at(s * -4 * k, -12 * k, -34 * k)), at(s * 0.9, -0.25, -0.35), 4.2, 19);
        trunk(11, root.plus(1, at(s * -4 * k, -8 * k, -36 * k)), at(s * 0.55, 0.3, -0.75), 3.6, 19);
        trunk(12, root.plus(1, at(s * -3 * k, 14 * k, -8 * k)), at(s * 0.42, 0.25, 0.85), 3.9, 19);
        trunk(13, root.plus(1, at(s * -2 * k, 14 * k, -10 * k)), at(s * 0.8, 0.5, 0.3), 3.3, 18);
    }

    private void trunk(int number, Point from, Point direction, double radius, double length) {
        branch(number, from, Tube.unit(direction), radius, length * frame.scale, 0);
    }

    private void branch(int path, Point from, Point direction, double radius, double length, int depth) {
        words[0] = path;
        words[1] = depth;
        words[2] = Topic.VESSELS.ordinal();
        words[3] = frame.patient.number();
        Philox.apply(words, key0, key1);
        int first = words[0];
        int second = words[1];
        int third = words[2];
        double bend = 0.2;
        var turned =
                Tube.unit(direction.plus(1, at(bend * half(first), bend * half(first << 8), bend * half(first << 16))));
        var middle = from.plus(length * 0.5, direction);
        var end = middle.plus(length * 0.5, turned);
        if (depth > 1 && !lung.holds(end.x(), end.y(), end.z())) {
            return;
        }
        double r = radius * thickness;
        double thin = r * 0.9;
        new Tube(
                        List.of(from, middle, end),
                        new double[] {r, (r + thin) / 2, thin},
                        Tube.UP,
                        1,
                        0,
                        adds,
                        adds,
                        -1,
                        Structure.LUNG_VESSEL)
                .into(this::ifInLung);
        if (depth == DEEPEST) {
            return;
        }
        var outward = Tube.unit(end.minus(root));
        // The thicker child goes on, the thinner one turns off.
        double share = (second >>> 24) / 255.0;
        child(2 * path, end, turned, outward, radius * (0.8 + 0.1 * share), 0.4, second, length, depth);
        child(2 * path + 1, end, turned, outward, radius * (0.74 - 0.16 * share), 0.9, third, length, depth);
    }

    private void child(
            int path,
            Point from,
            Point direction,
            Point outward,
            double radius,
            double spread,
            int random,
            double length,
            int depth) {
        if (radius < thinnest) {
            return;
        }
        var way = direction
                .plus(0.3, outward)
                .plus(spread, at(1.3 * half(random), 1.3 * half(random << 8), 1.3 * half(random << 16)));
        double next = length * (0.8 + 0.25 * ((random & 0xff) / 255.0));
        branch(path, from, Tube.unit(way), radius, Math.max(5 * frame.scale, next), depth + 1);
    }

    /// The top eight bits as -1 to 1.
    private static double half(int bits) {
        return (bits >> 24) / 128.0;
    }

    private void ifInLung(Rod rod) {
        double x = (rod.from().x() + rod.to().x()) / 2;
        double y = (rod.from().y() + rod.to().y()) / 2;
        double z = (rod.from().z() + rod.to().z()) / 2;
        if (lung.isAerated(x, y, z)) {
            rods.accept(rod);
        }
    }
}
