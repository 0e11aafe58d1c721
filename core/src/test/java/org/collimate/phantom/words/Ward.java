// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.phantom.words;

import java.util.ArrayList;
import java.util.List;
import org.collimate.phantom.Hospital;
import org.collimate.phantom.Knobs;
import org.collimate.phantom.Patient;
import org.collimate.phantom.Study;

/// Studies to be read in tests.
record Ward(Hospital hospital, Patient patient, Study study) {
    /// The seed of random tests; `-Dcollimate.seed=N` gives another one.
    static final long SEED = Long.getLong("collimate.seed", 20261124L);

    /// At least this many studies of an ordinary hospital.
    static List<Ward> ordinary(int studies) {
        return of(Hospital.of(SEED), studies);
    }

    /// Studies in which much is wrong and much is hedged.
    static List<Ward> sick(int studies) {
        Knobs plain = Knobs.ordinary().withPrevalence(0.35, 0.5);
        var knobs = new Knobs(plain.prevalence(), plain.devices(), 0.3, 1, 0, 0.45, 1, 0);
        return of(new Hospital(SEED, knobs), studies);
    }

    private static List<Ward> of(Hospital hospital, int studies) {
        var all = new ArrayList<Ward>();
        for (int number = 1; all.size() < studies; number++) {
            Patient patient = hospital.patient(number);
            hospital.studies(patient).forEach(study -> all.add(new Ward(hospital, patient, study)));
        }
        return all;
    }

    WrittenReport read(String language, ReaderStyle style, double typos) {
        return Reader.of(Language.of(language), style, typos).read(hospital, patient, study);
    }

    String where(String language, ReaderStyle style) {
        return "seed " + SEED + ", study " + study.id() + ", " + language + ", " + style;
    }
}
