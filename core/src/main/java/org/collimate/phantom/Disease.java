// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.phantom;

import org.collimate.sample.Certainty;
import org.collimate.sample.Side;

/// One thing that is wrong, as it is at one study.
///
/// @param id stays the same over the studies of a patient
/// @param side LEFT, RIGHT, BILATERAL (edema, emphysema) or MIDLINE (heart, mediastinum); effusions of both sides are
/// two
/// @param extent 0 (just there) to 1 (as much as can be)
/// @param sizeMillimetres effusion: height of the fluid above the lowest point of the angle; pneumothorax: width of the
///     rim of air at the side; consolidation, atelectasis: largest diameter; nodule, mass: diameter; cardiomegaly:
///     transverse diameter of the heart; widened mediastinum: its width at the arch; fracture: the step; edema,
///     emphysema: 0, as nobody measures them
/// @param rib the number of the broken rib, 1 to 12; 0 for everything else
/// @param certainty how sure the reader is; PRESENT unless the knob `uncertainty` is above 0
/// @param contrast 1 as nature has it, 0 not to be seen at all (rendered away)
/// @param stated false when label noise has the reader overlook it
/// @param shape the seed of its form
public record Disease(
        int id,
        DiseaseKind kind,
        Side side,
        Place place,
        double extent,
        double sizeMillimetres,
        int rib,
        Certainty certainty,
        Change change,
        double contrast,
        boolean stated,
        long shape) {
    /// @throws IllegalArgumentException if a number is out of its range
    public Disease {
        if (!(extent >= 0 && extent <= 1) || !(contrast >= 0) || rib < 0 || rib > 12 || !(sizeMillimetres >= 0)) {
            throw new IllegalArgumentException("[" + kind.word() + "] extent " + extent + ", contrast " + contrast
                    + ", rib " + rib + ", size " + sizeMillimetres
                    + "; expected extent 0 to 1, contrast from 0, rib 0 to 12, size from 0");
        }
    }

    public Severity severity() {
        return Severity.of(extent);
    }
}
