// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.volume.projection;

/// Siddon's exact line integrals ray by ray, for volumes that lie in any way.
final class RaySiddon implements ByColumn {
    private final Cells cells;

    RaySiddon(Cells cells) {
        this.cells = cells;
    }

    @Override
    public Cells cells() {
        return cells;
    }

    @Override
    public void projectColumn(Geometry geometry, int column, float[] values) {
        var detector = geometry.detector();
        boolean isCone = geometry.beam() instanceof Beam.Cone;
        var walk = new CellWalk(cells.box);
        for (int row = 0; row < detector.rows(); row++) {
            var pixel = geometry.pixel(row, column);
            var origin = geometry.origin(pixel, 1);
            walk.begin(cells.toCells.apply(origin), cells.toCells.apply(pixel), isCone);
            double sum = 0;
            while (walk.step()) {
                sum += walk.span * cells.values[cells.base(cells.column(walk.p, walk.q)) + walk.a];
            }
            values[row * detector.columns() + column] =
                    (float) (sum * pixel.minus(origin).length());
        }
    }
}
