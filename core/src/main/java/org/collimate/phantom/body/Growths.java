// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.phantom.body;

import static org.collimate.phantom.body.Frame.at;

import java.util.List;
import java.util.function.Consumer;
import org.collimate.phantom.Disease;
import org.collimate.phantom.DiseaseKind;
import org.collimate.phantom.Place;
import org.collimate.sample.Side;

/// Nodules, masses, plates of collapsed lung, the pleural line of a pneumothorax, and the bullae of an emphysema.
final class Growths {
    private final Frame frame;
    private final List<Lung> lungs;
    private final Lungs rooms;
    private final Consumer<Rod> rods;
    private final Consumer<Solid> solids;

    Growths(Frame frame, List<Lung> lungs, Lungs rooms, Consumer<Rod> rods, Consumer<Solid> solids) {
        this.frame = frame;
        this.lungs = lungs;
        this.rooms = rooms;
        this.rods = rods;
        this.solids = solids;
    }

    void build() {
        frame.diseases(DiseaseKind.NODULE).forEach(this::growth);
        frame.diseases(DiseaseKind.MASS).forEach(this::growth);
        frame.diseases(DiseaseKind.ATELECTASIS).forEach(this::plates);
        frame.diseases(DiseaseKind.PNEUMOTHORAX).forEach(this::pleuralLine);
        frame.diseases(DiseaseKind.EMPHYSEMA).forEach(this::bullae);
    }

    private Lung lung(Side side) {
        return lungs.get(side == Side.RIGHT ? 0 : 1);
    }

    private double adds(Disease disease, Lung lung) {
        return (Matter.SOFT - lung.attenuation()) * disease.contrast();
    }

    private void growth(Disease disease) {
        var draws = Clouds.draws(disease);
        var lung = lung(disease.side());
        double r = disease.sizeMillimetres() / 2;
        int owner = frame.owner(disease);
        double adds = adds(disease, lung);
        var centre = Clouds.inLobe(frame, lung, disease.place(), r + 3, draws);
        boolean mass = disease.kind() == DiseaseKind.MASS;
        double core = mass ? 0.84 * r : r;
        solids.accept(new Solid(
                Convex.ellipsoid(
                        centre,
                        core * draws.between(0.9, 1),
                        core * draws.between(0.85, 1),
                        core * draws.between(0.85, 1)),
                mass ? 0.75 * adds : adds,
                owner,
                Structure.DISEASE));
        // Lobules at the rim of a mass, spicules around both.
        for (int i = 0; mass && i < 7; i++) {
            var way = Tube.unit(at(draws.bell(0, 1), draws.bell(0, 1), draws.bell(0, 1)));
            double size = r * draws.between(0.34, 0.6);
            solids.accept(new Solid(
                    Convex.ellipsoid(centre.plus(r - size * 0.9, way), size, size, size),
                    adds * 0.5,
                    owner,
                    Structure.DISEASE));
        }
        int spicules = frame.detail > 3 ? 0 : mass ? 16 : 9;
        for (int i = 0; i < spicules; i++) {
            var way = Tube.unit(at(draws.bell(0, 1), draws.bell(0, 1), draws.bell(0, 1)));
            var tip = centre.plus(r * draws.between(1.25, 1.6), way);
            new Tube(
                            List.of(centre.plus(0.85 * r, way), tip),
                            new double[] {1.1, 0.5},
                            Tube.UP,
                            1,
                            0,
                            adds,
                            adds,
                            -1,
                            Structure.DISEASE)
                    .into(rods);
        }
    }

    /// Discs of airless lung over the diaphragm, seen edge on.
    private void plates(Disease disease) {
        if (disease.place() != Place.BASE) {
            return;
        }
        var draws = Clouds.draws(disease);
        var lung = lung(disease.side());
        double k = frame.scale;
        double sign = Frame.sign(disease.side());
        double top = frame.dome(disease.side());
        int count = 2 + (int) (2.2 * disease.extent());
        for (int i = 0; i < count; i++) {
            double length = 0.5 * disease.sizeMillimetres() * k * draws.between(0.75, 1.05);
            double tilt = draws.between(-0.32, 0.22);
            var centre = at(
                    sign * frame.halfWidth * (draws.between(0.46, 0.6) + (sign < 0 ? 0.1 : 0)),
                    draws.between(-18, 22) * k,
                    top + (9 + 13 * i + draws.between(-2, 4)) * k);
            double thick = draws.between(1.4, 2.2 + 1.4 * disease.extent()) * k;
            var path = List.of(
                    centre.plus(-length, at(sign, 0.1, tilt)),
                    centre.plus(-0.3 * length, at(sign, 0, tilt + 0.12)),
                    centre.plus(0.4 * length, at(sign, 0, tilt + 0.06)),
                    centre.plus(length, at(sign, -0.1, tilt)));
            double[] thicknesses = {0.5 * thick, thick, thick, 0.5 * thick};
            double adds = 0.7 * adds(disease, lung);
            new Tube(path, thicknesses, at(0, 1, 0), 9, 0, adds, adds, frame.owner(disease), Structure.DISEASE)
                    .into(rods);
        }
    }

    /// The visceral pleura: a thin skin around the lung that has drawn back.
    private void pleuralLine(Disease disease) {
        var lung = lung(disease.side());
        double rim = disease.sizeMillimetres() * frame.scale;
        double skin = 1.1 * frame.scale;
        double adds = (Matter.SOFT - lung.attenuation()) * 0.8 * Math.min(1, disease.contrast());
        double low = frame.dome(disease.side());
        var above = at(0, 0, low);
        var down = at(0, 0, -1);
        solids.accept(new Solid(
                rooms.hull(disease.side(), rim - skin, (rim - skin) * 1.35)
                        .cut(down, above)
                        .cut(medial(disease), limit()),
                adds,
                -1,
                Structure.DISEASE));
        solids.accept(new Solid(
                rooms.collapsed(disease).cut(down, above).cut(medial(disease), limit()), -adds, -1, Structure.DISEASE));
    }

    private org.collimate.volume.Point medial(Disease disease) {
        return at(-Frame.sign(disease.side()), 0, 0);
    }

    private org.collimate.volume.Point limit() {
        return at(0, 0, 0);
    }

    /// Round holes with a thin wall, in the upper lobes.
    private void bullae(Disease disease) {
        var draws = Clouds.draws(disease);
        double k = frame.scale;
        for (var lung : lungs) {
            for (int i = 0; i < 3; i++) {
                double r = draws.between(12, 16 + 16 * disease.extent()) * k;
                var centre = Clouds.inLobe(frame, lung, Place.UPPER_LOBE, r, draws);
                double wall = (Matter.SOFT - lung.attenuation()) * 0.8 * Math.min(1, disease.contrast());
                solids.accept(
                        new Solid(Convex.ellipsoid(centre, r, r, r), wall, frame.owner(disease), Structure.DISEASE));
                double inner = r - 0.6;
                solids.accept(new Solid(
                        Convex.ellipsoid(centre, inner, inner, inner),
                        -wall - lung.attenuation() * Math.min(1, disease.contrast()),
                        frame.owner(disease),
                        Structure.DISEASE));
            }
        }
    }
}
