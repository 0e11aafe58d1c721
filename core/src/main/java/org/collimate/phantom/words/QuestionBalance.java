// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.phantom.words;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.collimate.phantom.Change;
import org.collimate.phantom.Device;
import org.collimate.phantom.DeviceKind;
import org.collimate.phantom.Disease;
import org.collimate.phantom.DiseaseKind;
import org.collimate.phantom.Hospital;
import org.collimate.phantom.Patient;
import org.collimate.phantom.Study;
import org.collimate.phantom.TipPosition;
import org.collimate.sample.Certainty;

/// How often a question with yes or no is answered by yes in a hospital, so that the commoner answer can be asked for
/// as rarely as the other one comes. Counted over patients of the hospital itself: the last ones, whom few runs reach.
///
/// @param yes the share of yes among all answers, by question
record QuestionBalance(Map<String, Double> yes) {
    private static final int PATIENTS = 1500;
    private static final Map<Hospital, QuestionBalance> COUNTED = new ConcurrentHashMap<>();

    /// Counted at first use and kept.
    static QuestionBalance of(Hospital hospital) {
        return COUNTED.computeIfAbsent(hospital, QuestionBalance::count);
    }

    private static QuestionBalance count(Hospital hospital) {
        var counts = new HashMap<String, int[]>();
        for (int i = 0; i < PATIENTS; i++) {
            Patient patient = hospital.patient(Hospital.MOST_PATIENTS - i);
            for (Study study : hospital.studies(patient)) {
                count(study, counts);
            }
        }
        var yes = new HashMap<String, Double>();
        counts.forEach((key, two) -> yes.put(key, two[1] / (double) (two[0] + two[1])));
        return new QuestionBalance(Map.copyOf(yes));
    }

    private static void count(Study study, Map<String, int[]> counts) {
        for (DiseaseKind kind : DiseaseKind.values()) {
            answer(study, kind).ifPresent(yes -> add(counts, "present." + Clauses.key(kind), yes));
        }
        for (DeviceKind kind : DeviceKind.values()) {
            answer(study, kind).ifPresent(yes -> add(counts, "present." + Clauses.key(kind), yes));
        }
        for (Disease disease : study.diseases()) {
            if (isSure(disease) && study.priorDate().isPresent() && disease.change() != Change.NEW) {
                add(counts, "increased." + Clauses.key(disease.kind()), disease.change() == Change.INCREASED);
            }
        }
        for (Device device : study.devices()) {
            add(counts, "tip." + Clauses.key(device.kind()), device.position() == TipPosition.GOOD);
        }
    }

    private static void add(Map<String, int[]> counts, String key, boolean yes) {
        counts.computeIfAbsent(key, _ -> new int[2])[yes ? 1 : 0]++;
    }

    /// Whether a disease is there beyond doubt: seen, stated and not hedged.
    static boolean isSure(Disease disease) {
        return disease.stated() && disease.certainty() == Certainty.PRESENT && disease.contrast() > 0;
    }

    /// Whether a kind is there; empty where that is in doubt.
    static Optional<Boolean> answer(Study study, DiseaseKind kind) {
        boolean sure = false;
        boolean any = false;
        for (Disease disease : study.diseases()) {
            any |= disease.kind() == kind;
            sure |= disease.kind() == kind && isSure(disease);
        }
        return any && !sure ? Optional.empty() : Optional.of(sure);
    }

    static Optional<Boolean> answer(Study study, DeviceKind kind) {
        boolean sure = false;
        boolean any = false;
        for (Device device : study.devices()) {
            any |= device.kind() == kind;
            sure |= device.kind() == kind && device.stated() && device.contrast() > 0;
        }
        return any && !sure ? Optional.empty() : Optional.of(sure);
    }

    /// Whether to ask a question whose answer is known.
    ///
    /// @param chance a draw from 0 to 1
    boolean asks(String key, boolean answer, double chance) {
        double share = yes.getOrDefault(key, 0.0);
        double own = answer ? share : 1 - share;
        return own > 0 && chance < (1 - own) / own;
    }
}
