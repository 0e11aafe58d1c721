// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.phantom.body;

import java.util.List;
import org.collimate.phantom.Patient;
import org.collimate.phantom.Study;
import org.collimate.phantom.ViewKind;

/// A chest at one study: everything that radiographs are projected from and volumes are filled with. Lengths in
/// millimetres, RAS+, the carina at height 0. Immutable.
///
/// What is at a point, the later the stronger: skin (fat), flesh (soft tissue), the lungs' rooms, then solids and rods,
/// which add to what is around them.
///
/// @param skin the outline, as a union
/// @param flesh what is not fat, as a union
/// @param lungs right and left
/// @param detail the finest thing in millimetres that was built; finer vessels are left out
/// @param owners how many diseases and devices there are
public record Body(
        List<Convex> skin,
        List<Convex> flesh,
        List<Lung> lungs,
        List<Solid> solids,
        List<Rod> rods,
        List<Haze> hazes,
        double detail,
        int owners) {
    public Body {
        skin = List.copyOf(skin);
        flesh = List.copyOf(flesh);
        lungs = List.copyOf(lungs);
        solids = List.copyOf(solids);
        rods = List.copyOf(rods);
        hazes = List.copyOf(hazes);
    }

    /// Builds the body of a patient at a study.
    ///
    /// @param view how the arms are held
    /// @param detail in millimetres: vessels thinner than this are left out, curves are cut into longer pieces
    public static Body of(long seed, Patient patient, Study study, ViewKind view, double detail) {
        return new BodyBuilder(seed, patient, study, view, detail).build();
    }
}
