// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.phantom.body;

import static org.collimate.phantom.body.Frame.at;

import java.util.ArrayList;
import java.util.List;
import org.collimate.phantom.DiseaseKind;
import org.collimate.sample.Side;
import org.collimate.volume.Point;

/// Heart, great vessels, spine and diaphragm as they bulge into the lungs.
final class Mediastinum {
    private final Frame frame;

    Mediastinum(Frame frame) {
        this.frame = frame;
    }

    List<Lung.Bulge> bulges(Side side) {
        var bulges = new ArrayList<Lung.Bulge>();
        bulges.add(new Lung.Bulge(dome(side), -1, Structure.ABDOMEN));
        heart(bulges);
        vessels(bulges);
        widened(bulges);
        return bulges;
    }

    private Convex dome(Side side) {
        double k = frame.scale;
        double top = frame.dome(side);
        double height = 92 * k * (1 - 0.5 * frame.emphysema);
        double wide = 86 * k * frame.halfWidth / (139 * k);
        double deep = (frame.halfDepth + 2 * k) * 1.02;
        return Convex.ellipsoid(
                at(Frame.sign(side) * 0.44 * frame.halfWidth, 12 * k, top - height),
                at(wide, 0, 0),
                at(0, deep, -16 * k),
                at(0, 0, height));
    }

    private void heart(List<Lung.Bulge> bulges) {
        double k = frame.heart;
        int owner = frame.diseases(DiseaseKind.CARDIOMEGALY).stream()
                .findFirst()
                .map(frame::owner)
                .orElse(-1);
        double x = frame.shift;
        double z = frame.heartLift() + (k - 1) * 26;
        // Left ventricle with the right one before it: a long egg, its tip to the left, the front and down.
        add(
                bulges,
                owner,
                Convex.ellipsoid(
                        at(x - 26 * k, 20 * k, z - 88 * k),
                        at(-45 * k, 10 * k, -33 * k),
                        at(-9 * k, 58 * k, -4 * k),
                        at(-25 * k, 2 * k, 37 * k)));
        // Right atrium.
        add(
                bulges,
                owner,
                Convex.ellipsoid(
                        at(x + 13 * k, 14 * k, z - 74 * k),
                        at(29 * k, 0, -3 * k),
                        at(0, 48 * k, 0),
                        at(-4 * k, 0, 43 * k)));
        // Left atrium, the backmost chamber.
        add(
                bulges,
                owner,
                Convex.ellipsoid(
                        at(x - 3 * k, -20 * k, z - 58 * k), at(31 * k, 0, 0), at(0, 25 * k, 0), at(0, 0, 28 * k)));
        // Outflow of the right ventricle and left auricle: the straight border under the pulmonary trunk.
        add(
                bulges,
                owner,
                Convex.ellipsoid(
                        at(x - 14 * k, 22 * k, z - 46 * k),
                        at(34 * k, 4 * k, -14 * k),
                        at(0, 48 * k, -12 * k),
                        at(14 * k, 0, 44 * k)));
    }

    private static void add(List<Lung.Bulge> bulges, int owner, Convex form) {
        bulges.add(new Lung.Bulge(form, owner, Structure.HEART));
    }

    private void vessels(List<Lung.Bulge> bulges) {
        double k = frame.scale;
        double x = frame.shift;
        double r = frame.anatomy.aortaRadius();
        double unfold = frame.anatomy.aortaUnfolding();
        double spine = frame.spineY(0);
        // What lies around trachea, oesophagus and the vessels of the neck.
        plain(
                bulges,
                Structure.MEDIASTINUM,
                Convex.ellipsoid(at(1 + 0.8 * x, -8 * k, 44 * k), 25 * k, 62 * k, 112 * k));
        // The arch runs from the front right to the back left; its end-on view is the knob.
        plain(
                bulges,
                Structure.AORTA,
                Convex.ellipsoid(
                        at(x - (17 + 5 * unfold) * k, -14 * k, (20 + 5 * unfold) * k),
                        at(-r * 1.4, 4, 0),
                        at(16 * k, -34 * k, 0),
                        at(r * 0.15, 0, r * 1.4)));
        // Ascending aorta: on the right behind the sternum, seen when it is unfolded.
        plain(
                bulges,
                Structure.AORTA,
                Convex.ellipsoid(
                        at(x + (10 + 7 * unfold) * k, 18 * k, -12 * k),
                        at(r * 1.3, 0, 0),
                        at(0, r * 1.5, 0),
                        at(6 * k, 0, 46 * k)));
        // Descending aorta, left of the spine.
        plain(
                bulges,
                Structure.AORTA,
                Convex.cylinder(
                                at(0.5 * x - (18 + 10 * unfold) * k, spine + 22 * k, -60 * k),
                                at(0.06 - 0.05 * unfold, 0.03, -1),
                                at(r, 0, 0),
                                at(0, r, 0))
                        .cut(at(0, 0.5, 1), at(0, spine + 22 * k, (30 + 4 * unfold) * k))
                        .within(at(-90, -160, -300), at(60, 80, 44 * k)));
        // Pulmonary trunk and the start of the left artery: the second bulge of the left border.
        plain(
                bulges,
                Structure.MEDIASTINUM,
                Convex.ellipsoid(
                        at(x - 15 * k, 6 * k, -20 * k),
                        at(23 * k, -8 * k, 3 * k),
                        at(0, 28 * k, 0),
                        at(5 * k, 0, 27 * k)));
        // Superior vena cava: the straight right border above the heart.
        plain(
                bulges,
                Structure.MEDIASTINUM,
                Convex.cylinder(at(x + 20 * k, 8 * k, 0), at(0.05, 0, 1), at(9 * k, 0, 0), at(0, 11 * k, 0))
                        .cut(at(0, 0, 1), at(0, 0, 88 * k))
                        .cut(at(0, 0, -1), at(0, 0, -70 * k))
                        .within(at(-60, -60, -70 * k), at(110, 80, 88 * k)));
        // Inferior vena cava below the right atrium.
        plain(
                bulges,
                Structure.MEDIASTINUM,
                Convex.ellipsoid(at(x + 20 * k, -6 * k, -118 * k + frame.heartLift()), 14 * k, 15 * k, 34 * k));
        // Gullet, fat and the sack around the heart fill the space before the spine and above the diaphragm.
        plain(
                bulges,
                Structure.MEDIASTINUM,
                Convex.ellipsoid(
                        at(0.7 * x - 3 * k, -36 * k, -80 * k),
                        at(25 * k, 0, 0),
                        at(0, 42 * k, 0),
                        at(-6 * k, 0, 125 * k)));
        plain(
                bulges,
                Structure.MEDIASTINUM,
                Convex.ellipsoid(at(x - 12 * k, 20 * k, -152 * k + frame.heartLift()), 58 * k, 74 * k, 48 * k));
        // The spine with what lies beside it.
        plain(
                bulges,
                Structure.MEDIASTINUM,
                Convex.cylinder(
                                at(frame.spineX(-70 * k), frame.spineY(-60 * k), -60 * k),
                                at(0, 0.04, 1),
                                at(21 * k, 0, 0),
                                at(0, 17 * k, 0))
                        .within(at(-80, -190, -320), at(80, 20, 260)));
        plain(
                bulges,
                Structure.MEDIASTINUM,
                Convex.ellipsoid(at(frame.spineX(-70 * k), -halfDepth() - 2 * k, -70 * k), 36 * k, 40 * k, 290 * k));
    }

    private double halfDepth() {
        return frame.halfDepth;
    }

    private static void plain(List<Lung.Bulge> bulges, Structure structure, Convex form) {
        bulges.add(new Lung.Bulge(form, -1, structure));
    }

    private void widened(List<Lung.Bulge> bulges) {
        double k = frame.scale;
        for (var disease : frame.diseases(DiseaseKind.WIDE_MEDIASTINUM)) {
            int owner = frame.owner(disease);
            double half = disease.sizeMillimetres() / 2 * Math.min(1, disease.contrast());
            double x = frame.shift;
            bulges.add(new Lung.Bulge(
                    Convex.ellipsoid(at(x, 8 * k, 14 * k), half, 46 * k, 92 * k), owner, Structure.MEDIASTINUM));
            bulges.add(new Lung.Bulge(
                    Convex.ellipsoid(at(x + 0.3 * half, 12 * k, 62 * k), 0.62 * half, 40 * k, 60 * k),
                    owner,
                    Structure.MEDIASTINUM));
            bulges.add(new Lung.Bulge(
                    Convex.ellipsoid(at(x - 0.4 * half, 4 * k, 8 * k), 0.64 * half, 40 * k, 62 * k),
                    owner,
                    Structure.MEDIASTINUM));
        }
    }

    /// Where the branches of the pulmonary artery leave for a lung.
    Point hilum(Side side) {
        double k = frame.scale;
        return side == Side.RIGHT
                ? at(frame.shift + 34 * k, -8 * k, -24 * k)
                : at(frame.shift - 36 * k, -14 * k, -12 * k);
    }
}
