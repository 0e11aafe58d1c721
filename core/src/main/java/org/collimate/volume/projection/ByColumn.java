// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.volume.projection;

/// A prepared volume that is projected one column of the detector at a time, each by any thread.
interface ByColumn extends Projector.Prepared {
    Cells cells();

    /// Writes the pixels of one column of the detector into its places of `values`, row by row.
    void projectColumn(Geometry geometry, int column, float[] values);

    @Override
    default Radiograph project(Geometry geometry, int threads) {
        var detector = geometry.detector();
        var values = new float[detector.pixels()];
        if (!cells().isEmpty()) {
            Work.each(detector.columns(), threads, column -> projectColumn(geometry, column, values));
        }
        return new Radiograph(detector.columns(), detector.rows(), values);
    }
}
