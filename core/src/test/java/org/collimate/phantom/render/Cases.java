// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.phantom.render;

import java.util.List;
import java.util.function.Predicate;
import org.collimate.phantom.Disease;
import org.collimate.phantom.DiseaseKind;
import org.collimate.phantom.Hospital;
import org.collimate.phantom.Knobs;
import org.collimate.phantom.Patient;
import org.collimate.phantom.Pose;
import org.collimate.phantom.Study;

/// Studies that show one disease alone, or nothing.
public record Cases(Hospital hospital) {
    public static Cases of(long seed) {
        return new Cases(new Hospital(seed, Knobs.ordinary().withPrevalence(1, 1)));
    }

    public record Case(Patient patient, Study study) {
        public Study normal() {
            return study.showing(List.of(), List.of());
        }

        public Disease disease() {
            return study.diseases().getFirst();
        }
    }

    /// The next standing patient from `number` on whose disease of this kind is wanted, straight before the detector.
    public Case standing(DiseaseKind kind, int number, Predicate<Disease> wanted) {
        for (int one = number; ; one++) {
            var patient = hospital.patient(one);
            var study = hospital.firstStudy(patient);
            var found = study.diseases().stream()
                    .filter(disease -> disease.kind() == kind && wanted.test(disease))
                    .findFirst();
            if (!study.setting().isBedside() && found.isPresent()) {
                return new Case(patient, straight(study).showing(List.of(found.get()), List.of()));
            }
        }
    }

    static Study straight(Study study) {
        return new Study(
                study.patient(),
                study.number(),
                study.date(),
                study.time(),
                study.accession(),
                study.referrer(),
                study.reader(),
                study.setting(),
                study.indication(),
                study.views(),
                new Pose(study.pose().inspiration(), 0, 0),
                study.site(),
                study.priorDate(),
                study.diseases(),
                study.resolved(),
                study.devices(),
                study.removed(),
                study.burnedIn());
    }

    public static double overlap(double[] a, double[] b) {
        double wide = Math.min(a[2], b[2]) - Math.max(a[0], b[0]);
        double high = Math.min(a[3], b[3]) - Math.max(a[1], b[1]);
        double both = Math.max(0, wide) * Math.max(0, high);
        return both / ((a[2] - a[0]) * (a[3] - a[1]) + (b[2] - b[0]) * (b[3] - b[1]) - both);
    }
}
