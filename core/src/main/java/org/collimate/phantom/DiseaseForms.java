// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.phantom;

import java.util.List;
import org.collimate.sample.Certainty;
import org.collimate.sample.Side;

/// Draws side, place and extent of a disease, and knows what size goes with an extent.
final class DiseaseForms {
    private DiseaseForms() {}

    static Disease draw(Draws draws, DiseaseKind kind, Patient patient, Setting setting, int id, Change change) {
        var side =
                switch (kind) {
                    case EDEMA, EMPHYSEMA -> Side.BILATERAL;
                    case CARDIOMEGALY, WIDE_MEDIASTINUM -> Side.MIDLINE;
                    case EFFUSION, PNEUMOTHORAX, CONSOLIDATION, NODULE, MASS, ATELECTASIS, FRACTURE ->
                        draws.chance(0.53) ? Side.RIGHT : Side.LEFT;
                };
        var place =
                switch (kind) {
                    case EFFUSION -> Place.BASE;
                    case PNEUMOTHORAX -> Place.APEX;
                    case CONSOLIDATION, NODULE, MASS -> lobe(draws, side);
                    case ATELECTASIS -> draws.chance(0.7) ? Place.BASE : Place.LOWER_LOBE;
                    case EDEMA -> Place.PERIHILAR;
                    case EMPHYSEMA -> Place.DIFFUSE;
                    case FRACTURE -> Place.RIB;
                    case CARDIOMEGALY -> Place.HEART;
                    case WIDE_MEDIASTINUM -> Place.MEDIASTINUM;
                };
        double extent = draws.between(0.08, setting == Setting.OUTPATIENT ? 0.8 : 1);
        int rib = kind == DiseaseKind.FRACTURE ? 4 + draws.below(6) : 0;
        return new Disease(
                id,
                kind,
                side,
                place,
                extent,
                size(kind, extent, patient),
                rib,
                Certainty.PRESENT,
                change,
                1,
                true,
                draws.seed());
    }

    private static Place lobe(Draws draws, Side side) {
        return draws.pick(
                side == Side.RIGHT
                        ? List.of(Place.UPPER_LOBE, Place.MIDDLE_LOBE, Place.LOWER_LOBE, Place.LOWER_LOBE)
                        : List.of(Place.UPPER_LOBE, Place.LINGULA, Place.LOWER_LOBE, Place.LOWER_LOBE));
    }

    static Disease onSide(Disease old, Side side) {
        return new Disease(
                old.id(),
                old.kind(),
                side,
                old.place(),
                old.extent(),
                old.sizeMillimetres(),
                old.rib(),
                old.certainty(),
                old.change(),
                old.contrast(),
                old.stated(),
                old.shape());
    }

    /// Millimetres by extent, whole ones, as in [Disease].
    static double size(DiseaseKind kind, double extent, Patient patient) {
        var body = patient.anatomy();
        double size =
                switch (kind) {
                    case EFFUSION -> 24 + 116 * extent;
                    case PNEUMOTHORAX -> 6 + 44 * extent;
                    case CONSOLIDATION -> 45 + 75 * extent;
                    case NODULE -> 12 + 17 * extent;
                    case MASS -> 34 + 50 * extent;
                    case ATELECTASIS -> 40 + 50 * extent;
                    case EDEMA, EMPHYSEMA -> 0;
                    case CARDIOMEGALY -> (0.54 + 0.16 * extent) * 2 * body.chestHalfWidth();
                    case FRACTURE -> 3 + 6 * extent;
                    case WIDE_MEDIASTINUM -> 85 + 45 * extent;
                };
        return Math.floor(size + 0.5);
    }
}
