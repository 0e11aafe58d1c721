// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.phantom.words;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.collimate.phantom.Disease;
import org.collimate.phantom.DiseaseKind;
import org.collimate.phantom.Draws;
import org.collimate.phantom.Study;

/// Which absent things a reader names: first those that the question is about, then those that everybody names.
final class Pertinence {
    /// The negatives of every chest report, and how often each is named beside the others.
    private static final List<DiseaseKind> USUAL = List.of(
            DiseaseKind.PNEUMOTHORAX,
            DiseaseKind.EFFUSION,
            DiseaseKind.CONSOLIDATION,
            DiseaseKind.CARDIOMEGALY,
            DiseaseKind.EDEMA,
            DiseaseKind.FRACTURE,
            DiseaseKind.NODULE,
            DiseaseKind.WIDE_MEDIASTINUM,
            DiseaseKind.ATELECTASIS,
            DiseaseKind.MASS,
            DiseaseKind.EMPHYSEMA);
    private static final double[] WEIGHTS = {10, 10, 8, 5, 4, 3, 3, 2, 1, 1, 0.5};

    private Pertinence() {}

    private static Set<DiseaseKind> asked(String indication) {
        return switch (indication) {
            case "trauma" -> EnumSet.of(DiseaseKind.FRACTURE, DiseaseKind.PNEUMOTHORAX, DiseaseKind.WIDE_MEDIASTINUM);
            case "dyspnea", "shortness of breath" ->
                EnumSet.of(DiseaseKind.EFFUSION, DiseaseKind.EDEMA, DiseaseKind.PNEUMOTHORAX);
            case "fever", "cough" -> EnumSet.of(DiseaseKind.CONSOLIDATION, DiseaseKind.EFFUSION);
            case "chest pain" ->
                EnumSet.of(DiseaseKind.PNEUMOTHORAX, DiseaseKind.WIDE_MEDIASTINUM, DiseaseKind.EFFUSION);
            case "hemoptysis" -> EnumSet.of(DiseaseKind.NODULE, DiseaseKind.MASS, DiseaseKind.CONSOLIDATION);
            case "tube position", "line placement", "ventilated" -> EnumSet.of(DiseaseKind.PNEUMOTHORAX);
            default -> EnumSet.noneOf(DiseaseKind.class);
        };
    }

    /// The absent kinds in the order in which they are said, as far as the report's length lets them.
    static List<DiseaseKind> denied(Study study, Set<DiseaseKind> present, Draws draws) {
        var gone = EnumSet.noneOf(DiseaseKind.class);
        study.resolved().stream().map(Disease::kind).forEach(gone::add);
        var left = new ArrayList<>(USUAL);
        var order = new ArrayList<DiseaseKind>();
        var asked = asked(study.indication());
        while (!left.isEmpty()) {
            double[] weights = new double[left.size()];
            for (int i = 0; i < weights.length; i++) {
                DiseaseKind kind = left.get(i);
                weights[i] = WEIGHTS[USUAL.indexOf(kind)] * (asked.contains(kind) ? 1000 : 1);
            }
            order.add(left.remove(draws.weighted(weights)));
        }
        order.removeIf(kind -> present.contains(kind) || gone.contains(kind) || contradicts(kind, present));
        return List.copyOf(order);
    }

    /// Nobody denies a nodule beside a mass.
    private static boolean contradicts(DiseaseKind kind, Set<DiseaseKind> present) {
        return (kind == DiseaseKind.NODULE && present.contains(DiseaseKind.MASS))
                || (kind == DiseaseKind.MASS && present.contains(DiseaseKind.NODULE));
    }
}
