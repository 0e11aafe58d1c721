// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.phantom.words;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.collimate.phantom.Device;
import org.collimate.phantom.Disease;
import org.collimate.phantom.DiseaseKind;
import org.collimate.phantom.Draws;
import org.collimate.phantom.Study;
import org.collimate.sample.Side;

/// What a report says of a study, whatever the language and the style.
///
/// @param found what is wrong, and what was and is no more
/// @param tubes devices, there and removed
/// @param denied kinds that are absent, the most pertinent first; each may be said
/// @param present the kinds that the report states as there or perhaps there
record Content(
        Length length, List<Point> found, List<Point> tubes, List<DiseaseKind> denied, Set<DiseaseKind> present) {

    static Content of(Study study, Draws draws) {
        var length = Length.values()[draws.weighted(0.25, 0.45, 0.3)];
        var stated = study.diseases().stream().filter(Disease::stated).toList();
        var found = new ArrayList<Point>();
        var present = EnumSet.noneOf(DiseaseKind.class);
        for (Disease disease : stated) {
            var detail = detail(draws);
            if (present.add(disease.kind()) || !joined(found, disease)) {
                found.add(new Point.Found(List.of(disease), detail));
            }
        }
        for (Disease disease : study.resolved()) {
            if (disease.stated() && stated.stream().noneMatch(one -> alike(one, disease))) {
                found.add(new Point.Gone(disease));
            }
        }
        var tubes = new ArrayList<Point>();
        for (Device device : study.devices()) {
            var detail = detail(draws);
            if (device.stated()) {
                tubes.add(new Point.Placed(device, detail));
            }
        }
        for (Device device : study.removed()) {
            if (device.stated() && draws.chance(0.7)) {
                tubes.add(new Point.Removed(device));
            }
        }
        return new Content(
                length,
                List.copyOf(found),
                List.copyOf(tubes),
                Pertinence.denied(study, present, draws),
                Set.copyOf(present));
    }

    private static Point.Detail detail(Draws draws) {
        return new Point.Detail(
                draws.chance(0.85), draws.chance(0.35), draws.chance(0.5), draws.chance(0.6), draws.below(100));
    }

    private static boolean alike(Disease one, Disease other) {
        return one.kind() == other.kind() && one.side() == other.side();
    }

    /// Effusions of both sides are said together where they are alike.
    private static boolean joined(List<Point> found, Disease disease) {
        for (int i = 0; i < found.size(); i++) {
            if (found.get(i) instanceof Point.Found(List<Disease> others, Point.Detail detail)
                    && others.size() == 1
                    && others.getFirst().kind() == disease.kind()
                    && others.getFirst().kind() == DiseaseKind.EFFUSION
                    && others.getFirst().side() != disease.side()
                    && others.getFirst().severity() == disease.severity()
                    && others.getFirst().certainty() == disease.certainty()
                    && others.getFirst().change() == disease.change()) {
                found.set(i, new Point.Found(List.of(others.getFirst(), disease), detail));
                return true;
            }
        }
        return false;
    }

    /// Whether the report may call the chest normal.
    boolean isNormal() {
        return present.isEmpty();
    }

    /// The side of a point; both for two diseases together.
    static Optional<Side> side(Point.Found found) {
        return found.diseases().size() > 1
                ? Optional.of(Side.BILATERAL)
                : Optional.of(found.first().side());
    }
}
