// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.volume.projection;

import org.collimate.volume.Point;

/// Joseph's method ray by ray, for volumes that lie in any way.
final class RayJoseph implements ByColumn {
    private static final double FAR = 1e6;

    private final Cells cells;
    private final int[] sizes;
    private final int[] steps;

    RayJoseph(Cells cells) {
        this.cells = cells;
        this.sizes = new int[] {cells.sizeP, cells.sizeQ, cells.sizeA};
        this.steps = new int[] {cells.sizeQ * cells.stride, cells.stride, 1};
    }

    @Override
    public Cells cells() {
        return cells;
    }

    @Override
    public void projectColumn(Geometry geometry, int column, float[] values) {
        var detector = geometry.detector();
        boolean isCone = geometry.beam() instanceof Beam.Cone;
        for (int row = 0; row < detector.rows(); row++) {
            var pixel = geometry.pixel(row, column);
            var origin = geometry.origin(pixel, 1);
            double sum = integral(cells.toCells.apply(origin), cells.toCells.apply(pixel), isCone);
            values[row * detector.columns() + column] =
                    (float) (sum * pixel.minus(origin).length());
        }
    }

    private double integral(Point origin, Point pixel, boolean isCone) {
        double[] start = {origin.x(), origin.y(), origin.z()};
        double[] step = {pixel.x() - origin.x(), pixel.y() - origin.y(), pixel.z() - origin.z()};
        int main = 0;
        for (int axis = 1; axis < 3; axis++) {
            main = Math.abs(step[axis]) > Math.abs(step[main]) ? axis : main;
        }
        int one = main == 0 ? 1 : 0;
        int two = main == 2 ? 1 : 2;
        var clip = new Clip(isCone ? 0 : -FAR, isCone ? 1 : FAR);
        for (int axis = 0; axis < 3; axis++) {
            // Interpolation reaches half a voxel beyond what is not zero.
            double reach = axis == main ? 0 : 0.5;
            clip.axis(start[axis], step[axis], cells.box[2 * axis] - reach, cells.box[2 * axis + 1] + reach);
        }
        if (!(clip.from() < clip.to())) {
            return 0;
        }
        double near = start[main] + clip.from() * step[main];
        double far = start[main] + clip.to() * step[main];
        int first = Math.max(0, (int) Math.ceil(Math.min(near, far) - 0.5));
        int last = Math.min(sizes[main] - 1, (int) Math.floor(Math.max(near, far) - 0.5));
        double slopeOne = step[one] / step[main];
        double slopeTwo = step[two] / step[main];
        double sum = 0;
        for (int layer = first; layer <= last; layer++) {
            double along = layer + 0.5 - start[main];
            sum += bilinear(
                    layer * steps[main],
                    one,
                    start[one] + along * slopeOne - 0.5,
                    two,
                    start[two] + along * slopeTwo - 0.5);
        }
        return sum / Math.abs(step[main]);
    }

    private double bilinear(int layer, int one, double x, int two, double y) {
        int x0 = (int) Math.floor(x);
        int y0 = (int) Math.floor(y);
        double low = linear(layer, one, x0, x - x0, two, y0);
        double high = linear(layer, one, x0, x - x0, two, y0 + 1);
        return low + (y - y0) * (high - low);
    }

    private double linear(int layer, int one, int x0, double share, int two, int y) {
        if (y < 0 || y >= sizes[two]) {
            return 0;
        }
        int base = layer + y * steps[two] + Cells.MARGIN;
        double low = x0 < 0 || x0 >= sizes[one] ? 0 : cells.values[base + x0 * steps[one]];
        double high = x0 + 1 < 0 || x0 + 1 >= sizes[one] ? 0 : cells.values[base + (x0 + 1) * steps[one]];
        return low + share * (high - low);
    }
}
