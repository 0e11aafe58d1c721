// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.phantom.render;

import java.util.List;
import org.collimate.phantom.Hospital;
import org.collimate.phantom.Patient;
import org.collimate.phantom.Study;
import org.collimate.phantom.ViewKind;
import org.collimate.phantom.body.Body;

/// Takes radiographs of patients. Stateless; used by many threads.
public final class Radiography {
    private static final double LATERAL_WIDTH = 0.82;

    private Radiography() {}

    /// A full-size radiograph with border, side marker and, in some studies, burned-in words.
    ///
    /// @param rows pixels from top to bottom, at least 128; a frontal view has as many columns, a lateral one
    ///     0.82 as many
    public static Picture take(Hospital hospital, Patient patient, Study study, ViewKind view, int rows) {
        int columns = view == ViewKind.LATERAL ? (int) (LATERAL_WIDTH * rows) : rows;
        var camera = Camera.of(view, patient, study, columns, rows);
        var body = Body.of(hospital.seed(), patient, study, view, camera.pixelAtBody());
        var shadow = Shadow.of(body, camera, 1);
        var pixels = develop(hospital.seed(), study, view, shadow);
        var canvas = new Canvas(pixels, columns, rows);
        var burnedIn = new Labels(hospital.seed(), patient, study, view).draw(canvas);
        return new Picture(view, columns, rows, pixels, shadow, burnedIn);
    }

    /// A small square picture for training, from the same body, without border and words.
    ///
    /// @param size pixels each way, 16 to 256
    public static Picture small(Hospital hospital, Patient patient, Study study, ViewKind view, int size) {
        var camera = Camera.of(view, patient, study, size, size);
        var body = Body.of(hospital.seed(), patient, study, view, camera.pixelAtBody());
        var shadow = Shadow.of(body, camera, 2);
        var pixels = develop(hospital.seed(), study, view, shadow);
        return new Picture(view, size, size, pixels, shadow, List.of());
    }

    /// Grey values for a shadow, as the study's site makes them.
    public static byte[] develop(long seed, Study study, ViewKind view, Shadow shadow) {
        return new Exposure(seed, study, view.ordinal()).develop(shadow);
    }
}
