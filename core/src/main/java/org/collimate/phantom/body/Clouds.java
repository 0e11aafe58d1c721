// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.phantom.body;

import static org.collimate.phantom.body.Frame.at;

import java.util.List;
import java.util.function.Consumer;
import org.collimate.phantom.Disease;
import org.collimate.phantom.DiseaseKind;
import org.collimate.phantom.Draws;
import org.collimate.phantom.Place;
import org.collimate.sample.Side;
import org.collimate.volume.Point;

/// What fills the air spaces: consolidation with air bronchograms, and edema with its lines and fuller vessels.
final class Clouds {
    private static final int TRIES = 60;

    private final Frame frame;
    private final List<Lung> lungs;
    private final Mediastinum mediastinum;
    private final Consumer<Haze> hazes;
    private final Consumer<Rod> rods;

    Clouds(Frame frame, List<Lung> lungs, Mediastinum mediastinum, Consumer<Haze> hazes, Consumer<Rod> rods) {
        this.frame = frame;
        this.lungs = lungs;
        this.mediastinum = mediastinum;
        this.hazes = hazes;
        this.rods = rods;
    }

    void build() {
        frame.diseases(DiseaseKind.CONSOLIDATION).forEach(this::consolidation);
        frame.diseases(DiseaseKind.EDEMA).forEach(this::edema);
    }

    private Lung lung(Side side) {
        return lungs.get(side == Side.RIGHT ? 0 : 1);
    }

    static Draws draws(Disease disease) {
        return Draws.of(disease.shape(), 0, 0, 0);
    }

    /// A point well inside the lobe, where a ball of this radius has room; the best of some tries.
    static Point inLobe(Frame frame, Lung lung, Place place, double room, Draws draws) {
        var best = at(Frame.sign(lung.side()) * 0.45 * frame.halfWidth, 0, -40 * frame.scale);
        int most = -1;
        for (int i = 0; i < TRIES; i++) {
            double z = draws.between(
                    lung.hull().lowest().z(), lung.hull().highest().z());
            double x = Frame.sign(lung.side()) * draws.between(10, 2 * 0.55 * frame.halfWidth);
            double y = draws.between(-0.9, 0.9) * frame.halfDepth;
            if (!lung.isAerated(x, y, z) || lung.fissures().lobe(y, z) != place) {
                continue;
            }
            int score = 0;
            for (int d = 0; d < 6; d++) {
                double step = (d % 2 == 0 ? room : -room);
                double dx = d / 2 == 0 ? step : 0;
                double dy = d / 2 == 1 ? step : 0;
                double dz = d / 2 == 2 ? step : 0;
                if (lung.isAerated(x + dx, y + dy, z + dz)) {
                    score++;
                }
            }
            if (score > most) {
                most = score;
                best = at(x, y, z);
            }
            if (score == 6) {
                break;
            }
        }
        return best;
    }

    private void consolidation(Disease disease) {
        var draws = draws(disease);
        var lung = lung(disease.side());
        double k = frame.scale;
        double size = disease.sizeMillimetres() * k;
        int owner = frame.owner(disease);
        var centre = inLobe(frame, lung, disease.place(), 0.3 * size, draws);
        int count = 46 + (int) (70 * disease.extent());
        double peak = 0.85 * (Matter.SOFT - Matter.LUNG) * disease.contrast();
        for (int i = 0; i < count; i++) {
            double spread = 0.25 * size;
            var place = at(
                    centre.x() + draws.bell(0, spread),
                    centre.y() + draws.bell(0, spread),
                    centre.z() + draws.bell(0, spread * 0.85));
            double sigma = draws.between(4.5, 9.5) * k;
            // Fissures stop it: that is what makes its borders straight.
            if (lung.isAerated(place.x(), place.y(), place.z())
                    && lung.fissures().lobe(place.y(), place.z()) == disease.place()) {
                hazes.accept(new Haze(place, sigma, peak * draws.between(0.6, 1.2), owner));
            }
        }
        bronchogram(disease, draws, centre, size);
    }

    /// Bronchi stay open and show as dark branches in the white.
    private void bronchogram(Disease disease, Draws draws, Point centre, double size) {
        if (frame.detail > 3) {
            return;
        }
        double k = frame.scale;
        var towards = Tube.unit(mediastinum.hilum(disease.side()).minus(centre));
        double air = 0.75 * (Matter.AIR - Matter.SOFT) * Math.min(1, disease.contrast());
        var from = centre.plus(0.32 * size, towards);
        for (int i = 0; i < 4; i++) {
            var middle = centre.plus(1, at(draws.bell(0, 5 * k), draws.bell(0, 5 * k), draws.bell(0, 5 * k)));
            var end = middle.plus(-0.3 * size, towards)
                    .plus(1, at(draws.bell(0, 0.16 * size), draws.bell(0, 0.16 * size), draws.bell(0, 0.16 * size)));
            new Tube(
                            List.of(from, middle, end),
                            new double[] {2.4 * k, 1.9 * k, 1.2 * k},
                            Tube.UP,
                            1,
                            0,
                            air,
                            air,
                            frame.owner(disease),
                            Structure.TRACHEA)
                    .into(rods);
        }
    }

    private void edema(Disease disease) {
        var draws = draws(disease);
        double k = frame.scale;
        int owner = frame.owner(disease);
        double extent = disease.extent();
        for (var lung : lungs) {
            double sign = Frame.sign(lung.side());
            var hilum = mediastinum.hilum(lung.side());
            int count = 34 + (int) (40 * extent);
            double peak = (0.2 + 0.36 * extent) * (Matter.SOFT - Matter.LUNG) * disease.contrast();
            for (int i = 0; i < count; i++) {
                double out = draws.between(8, 46 + 34 * extent) * k;
                double up = draws.bell(-14, 30 + 14 * extent) * k;
                double deep = draws.bell(0, 0.4 * frame.halfDepth);
                var place = at(hilum.x() + sign * out, hilum.y() + deep, hilum.z() + up);
                if (lung.isAerated(place.x(), place.y(), place.z())) {
                    hazes.accept(new Haze(place, draws.between(8, 15) * k, peak * draws.between(0.5, 1.3), owner));
                }
            }
            septalLines(disease, lung, draws);
        }
    }

    /// Kerley B lines: short, level, at the side wall above the angle.
    private void septalLines(Disease disease, Lung lung, Draws draws) {
        double k = frame.scale;
        double sign = Frame.sign(lung.side());
        double adds = (Matter.SOFT - lung.attenuation()) * Math.min(1, disease.contrast());
        double low = frame.dome(lung.side()) - 22 * k;
        for (int i = 0; i < 9; i++) {
            double z = low + (7 * i + draws.between(-1.5, 1.5)) * k;
            double wall = frame.ribX(z) - 8 * k;
            double length = draws.between(12, 22) * k;
            double y = draws.between(-12, 24) * k;
            var outer = at(sign * wall, y, z);
            var inner = at(sign * (wall - length), y + draws.between(-3, 3), z + draws.between(-1.5, 2.5) * k);
            if (lung.isAerated(inner.x(), inner.y(), inner.z())) {
                // A septum is a sheet: flat along the ray, thin across.
                new Tube(
                                List.of(inner, outer),
                                new double[] {0.75 * k, 0.75 * k},
                                at(0, 1, 0),
                                9,
                                0,
                                adds * 0.6,
                                adds * 0.6,
                                frame.owner(disease),
                                Structure.DISEASE)
                        .into(rods);
            }
        }
    }
}
