// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.phantom.body;

import static org.collimate.phantom.body.Frame.at;

import java.util.ArrayList;
import java.util.List;
import org.collimate.phantom.Disease;
import org.collimate.phantom.DiseaseKind;
import org.collimate.phantom.Place;
import org.collimate.sample.Side;

/// The lungs' rooms and what takes the place of lung in them: fluid, air outside the lung, a collapsed lobe.
final class Lungs {
    private final Frame frame;
    private final Mediastinum mediastinum;

    Lungs(Frame frame, Mediastinum mediastinum) {
        this.frame = frame;
        this.mediastinum = mediastinum;
    }

    Lung lung(Side side) {
        double k = frame.scale;
        double sign = Frame.sign(side);
        var hull = hull(side, 0, 0)
                .cut(at(-sign, 0, 0), at(sign * 0.3, 0, 0))
                .cut(at(0, 0, -1), at(0, 0, frame.dome(side) - 74 * k));
        var fissures = side == Side.RIGHT
                ? new Fissures(side, 22 * k, 0.95, -34 * k)
                : new Fissures(side, 30 * k, 1.0, -40 * k);
        int owner = frame.diseases(DiseaseKind.EMPHYSEMA).stream()
                .findFirst()
                .map(frame::owner)
                .orElse(-1);
        return new Lung(side, hull, mediastinum.bulges(side), regions(side), attenuation(side), fissures, owner);
    }

    private double attenuation(Side side) {
        double lung = Matter.LUNG - (Matter.LUNG - Matter.of(-925)) * frame.emphysema;
        for (var disease : frame.diseases(DiseaseKind.PNEUMOTHORAX)) {
            if (disease.side() == side) {
                lung *= 1 + 0.5 * disease.extent() * Math.min(1, disease.contrast());
            }
        }
        return lung;
    }

    /// The inner side of the ribs of one side, or a lung that has drawn back from it.
    ///
    /// @param rim how far from the side wall
    /// @param cap how far from the top
    Convex hull(Side side, double rim, double cap) {
        double k = frame.scale;
        double sign = Frame.sign(side);
        double half = 0.56 * frame.halfWidth - rim / 2;
        return Convex.ellipsoid(
                at(sign * (0.44 * frame.halfWidth - rim / 2), 0, frame.lungMiddle - cap / 2),
                at(half, 0, 0),
                at(0, frame.halfDepth - rim * 0.25, 0),
                at(sign * -17 * k, -9 * k, frame.lungHalfHeight - cap / 2));
    }

    /// Where the lung has withdrawn to in a pneumothorax.
    Convex collapsed(Disease disease) {
        double rim = disease.sizeMillimetres() * frame.scale;
        return hull(disease.side(), rim, rim * 1.35);
    }

    private List<Lung.Region> regions(Side side) {
        var regions = new ArrayList<Lung.Region>();
        for (var disease : frame.diseases(DiseaseKind.EFFUSION)) {
            if (disease.side() == side) {
                regions.add(new Lung.Region(dry(disease), true, faint(disease, Matter.FLUID), frame.owner(disease)));
            }
        }
        for (var disease : frame.diseases(DiseaseKind.PNEUMOTHORAX)) {
            if (disease.side() == side) {
                regions.add(
                        new Lung.Region(collapsed(disease), true, faint(disease, Matter.AIR), frame.owner(disease)));
            }
        }
        for (var disease : frame.diseases(DiseaseKind.ATELECTASIS)) {
            if (disease.side() == side && disease.place() == Place.LOWER_LOBE) {
                regions.add(new Lung.Region(wedge(disease), false, faint(disease, Matter.SOFT), frame.owner(disease)));
            }
        }
        return regions;
    }

    private static double faint(Disease disease, double attenuation) {
        return Matter.LUNG + (attenuation - Matter.LUNG) * Math.min(1, disease.contrast());
    }

    /// Fluid lies where this bowl is not: it creeps up at the walls (the meniscus) more at the side than at the heart.
    private Convex dry(Disease disease) {
        double k = frame.scale;
        double sign = Frame.sign(disease.side());
        double angle = frame.dome(disease.side()) - 52 * k;
        double level = angle + disease.sizeMillimetres() * k - 26 * k;
        return Convex.ellipsoid(
                at(sign * (0.44 * frame.halfWidth - 14 * k), 10 * k, level + 168 * k),
                at(128 * k, 0, 0),
                at(0, 150 * k, 0),
                at(0, 0, 178 * k));
    }

    /// A lower lobe without air: a triangle beside the spine, behind the heart.
    private Convex wedge(Disease disease) {
        double k = frame.scale;
        double sign = Frame.sign(disease.side());
        double size = disease.sizeMillimetres() * k;
        double bottom = frame.dome(disease.side()) - 20 * k;
        double top = -28 * k;
        double edge = 22 * k + size * 0.62;
        // The plane from the hilum down and out is the lobe's drawn-in fissure.
        double rise = top - bottom;
        double run = edge - 12 * k;
        return Convex.ellipsoid(at(sign * 20 * k, -46 * k, bottom), sizeOr(size, 62 * k), 44 * k, rise)
                .cut(at(sign * rise, 0, run), at(sign * (frame.shift * sign + 14 * k), 0, top));
    }

    private static double sizeOr(double size, double least) {
        return Math.max(size, least);
    }
}
