// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.volume.projection;

/// Joseph's method for volumes whose columns stand upright: all rays to one column of the detector cross a layer
/// between the same two columns of cells, which are mixed once for all of them.
final class UprightJoseph implements ByColumn {
    private final Cells cells;
    private final RayJoseph steep;

    UprightJoseph(Cells cells) {
        this.cells = cells;
        this.steep = new RayJoseph(cells);
    }

    @Override
    public Cells cells() {
        return cells;
    }

    @Override
    public void projectColumn(Geometry geometry, int column, float[] values) {
        var detector = geometry.detector();
        int rows = detector.rows();
        var rays = new RowRays(cells, geometry, column);
        double steepest = Math.max(Math.abs(rays.rise(0)), Math.abs(rays.rise(rows - 1)));
        if (!(steepest <= Math.max(Math.abs(rays.stepP), Math.abs(rays.stepQ)))) {
            // Some rays run along the columns most, and need layers across them.
            steep.projectColumn(geometry, column, values);
            return;
        }
        var sums = new float[rows];
        double each = walk(rays, sums);
        for (int row = 0; row < rows; row++) {
            values[row * detector.columns() + column] =
                    (float) (sums[row] * each * RowRays.length(geometry, row, column));
        }
    }

    /// Adds up the samples of each row; returns how much t lies between two of them.
    private double walk(RowRays rays, float[] sums) {
        boolean alongP = Math.abs(rays.stepP) >= Math.abs(rays.stepQ);
        double mainStart = alongP ? rays.startP : rays.startQ;
        double mainStep = alongP ? rays.stepP : rays.stepQ;
        double sideStart = alongP ? rays.startQ : rays.startP;
        double sideStep = alongP ? rays.stepQ : rays.stepP;
        int[] box = cells.box;
        int low = alongP ? 0 : 2;
        int side = 2 - low;
        var clip = new Clip(rays.fromT, rays.toT);
        clip.axis(mainStart, mainStep, box[low], box[low + 1]);
        clip.axis(sideStart, sideStep, box[side] - 0.5, box[side + 1] + 0.5);
        if (!(clip.from() < clip.to())) {
            return 0;
        }
        double near = mainStart + clip.from() * mainStep;
        double far = mainStart + clip.to() * mainStep;
        int first = Math.max(box[low], (int) Math.ceil(Math.min(near, far) - 0.5));
        int last = Math.min(box[low + 1] - 1, (int) Math.floor(Math.max(near, far) - 0.5));
        var mixed = new float[cells.stride];
        int sizeOfSide = alongP ? cells.sizeQ : cells.sizeP;
        for (int layer = first; layer <= last; layer++) {
            double t = (layer + 0.5 - mainStart) / mainStep;
            double across = sideStart + t * sideStep - 0.5;
            int column = (int) Math.floor(across);
            float share = (float) (across - column);
            int one = column < 0 || column >= sizeOfSide ? -1 : index(alongP, layer, column);
            int two = column + 1 < 0 || column + 1 >= sizeOfSide ? -1 : index(alongP, layer, column + 1);
            sample(rays, t, one, two, share, mixed, sums);
        }
        return 1 / Math.abs(mainStep);
    }

    private int index(boolean alongP, int layer, int column) {
        return alongP ? cells.column(layer, column) : cells.column(column, layer);
    }

    private void sample(RowRays rays, double t, int one, int two, float share, float[] mixed, float[] sums) {
        int first = Integer.MAX_VALUE;
        int last = 0;
        if (one >= 0 && cells.first[one] < cells.last[one]) {
            first = cells.first[one];
            last = cells.last[one];
        }
        if (two >= 0 && cells.first[two] < cells.last[two]) {
            first = Math.min(first, cells.first[two]);
            last = Math.max(last, cells.last[two]);
        }
        if (first >= last) {
            return;
        }
        mix(one, two, share, first, last, mixed);
        // Heights from the middle of one cell to that of the next, counted from the margin.
        double at = rays.start + t * rays.rise - 0.5;
        double step = rays.startStep + t * rays.riseStep;
        int begin = 0;
        int stop = sums.length;
        if (step == 0) {
            if (at <= first - 1 || at >= last) {
                return;
            }
        } else {
            double one1 = (first - 1 - at) / step;
            double two1 = (last - at) / step;
            begin = (int) Math.max(0, Math.ceil(Math.min(one1, two1)));
            stop = (int) Math.min(stop, Math.floor(Math.max(one1, two1)) + 1);
        }
        float[] values = mixed;
        double from = at + Cells.MARGIN;
        for (int row = begin; row < stop; row++) {
            double height = from + row * step;
            int below = (int) height;
            float rest = (float) (height - below);
            float lower = values[below];
            sums[row] += lower + rest * (values[below + 1] - lower);
        }
    }

    private void mix(int one, int two, float share, int first, int last, float[] mixed) {
        float[] values = cells.values;
        int begin = first - 2 + Cells.MARGIN;
        int end = last + 2 + Cells.MARGIN;
        if (one < 0 || two < 0) {
            int base = (one < 0 ? two : one) * cells.stride;
            float factor = one < 0 ? share : 1 - share;
            for (int a = begin; a < end; a++) {
                mixed[a] = factor * values[base + a];
            }
            return;
        }
        int left = one * cells.stride;
        int right = two * cells.stride;
        float rest = 1 - share;
        for (int a = begin; a < end; a++) {
            mixed[a] = rest * values[left + a] + share * values[right + a];
        }
    }
}
