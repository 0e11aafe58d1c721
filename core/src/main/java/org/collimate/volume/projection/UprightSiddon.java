// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.volume.projection;

/// Siddon's exact line integrals for volumes whose columns stand upright, which nearly all do.
///
/// All rays to one column of the detector cross the same columns of cells between the same t, so that course is walked
/// once for all of them (Siddon 1985 in two dimensions, in the incremental form of Jacobs et al. 1998). Inside a column
/// of cells each ray's cells are found by two multiplications. The sum is Siddon's own, term by term.
final class UprightSiddon implements ByColumn {
    private final Cells cells;
    private final RaySiddon steep;

    UprightSiddon(Cells cells) {
        this.cells = cells;
        this.steep = new RaySiddon(cells);
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
        double level = Math.max(Math.abs(rays.stepP), Math.abs(rays.stepQ));
        if (!(steepest <= (Cells.MARGIN - 2) * level)) {
            // A ray could cross more cells of a column than its margin has.
            steep.projectColumn(geometry, column, values);
            return;
        }
        var sums = new double[rows];
        var course = new Course(rays, rows);
        course.walk(sums);
        for (int row = 0; row < rows; row++) {
            values[row * detector.columns() + column] = (float) (sums[row] * RowRays.length(geometry, row, column));
        }
    }

    /// The way of one column of rays through the columns of cells.
    private final class Course {
        private final RowRays rays;
        private final int rows;
        /// 1 / |rise| of each row: how much t it takes to cross one cell of a column; 0 for a level ray.
        private final double[] perCell;
        /// Rows before it rise or fall as row 0, the others the other way.
        private final int turn;

        Course(RowRays rays, int rows) {
            this.rays = rays;
            this.rows = rows;
            this.perCell = new double[rows];
            boolean rises = rays.rise(0) >= 0;
            int firstOther = rows;
            for (int row = rows - 1; row >= 0; row--) {
                double rise = rays.rise(row);
                // So level that it crosses no cell; and no infinity may meet a zero below.
                perCell[row] = Math.abs(rise) < 1e-9 ? 0 : 1 / Math.abs(rise);
                if (rise >= 0 != rises) {
                    firstOther = row;
                }
            }
            turn = firstOther;
        }

        void walk(double[] sums) {
            int[] box = cells.box;
            var clip = new Clip(rays.fromT, rays.toT);
            clip.axis(rays.startP, rays.stepP, box[0], box[1]);
            clip.axis(rays.startQ, rays.stepQ, box[2], box[3]);
            double t = clip.from();
            double end = clip.to();
            if (!(t < end)) {
                return;
            }
            double perP = 1 / rays.stepP;
            double perQ = 1 / rays.stepQ;
            int turnP = rays.stepP > 0 ? 1 : -1;
            int turnQ = rays.stepQ > 0 ? 1 : -1;
            int edgeP = rays.stepP > 0 ? 1 : 0;
            int edgeQ = rays.stepQ > 0 ? 1 : 0;
            int p = Math.clamp((long) Math.floor(rays.startP + t * rays.stepP), box[0], box[1] - 1);
            int q = Math.clamp((long) Math.floor(rays.startQ + t * rays.stepQ), box[2], box[3] - 1);
            while (t < end && p >= box[0] && p < box[1] && q >= box[2] && q < box[3]) {
                double nextP = rays.stepP == 0 ? end : (p + edgeP - rays.startP) * perP;
                double nextQ = rays.stepQ == 0 ? end : (q + edgeQ - rays.startQ) * perQ;
                double next = Math.min(Math.min(nextP, nextQ), end);
                if (next > t) {
                    cross(cells.column(p, q), t, next, sums);
                    t = next;
                }
                if (nextP <= next) {
                    p += turnP;
                }
                if (nextQ <= next) {
                    q += turnQ;
                }
                if (next >= end) {
                    return;
                }
            }
        }

        /// Adds what the rays meet in a column of cells between two t.
        private void cross(int column, double from, double to, double[] sums) {
            int first = cells.first[column];
            int last = cells.last[column];
            if (first == last) {
                return;
            }
            double start = rays.start + from * rays.rise;
            double startStep = rays.startStep + from * rays.riseStep;
            double end = rays.start + to * rays.rise;
            double endStep = rays.startStep + to * rays.riseStep;
            int begin = Math.min(firstRow(start, startStep, first, last), firstRow(end, endStep, first, last));
            int stop = Math.max(stopRow(start, startStep, first, last), stopRow(end, endStep, first, last));
            int base = cells.base(column);
            boolean rises = rays.rise(0) >= 0;
            int middle = Math.clamp(turn, begin, Math.max(begin, stop));
            double span = to - from;
            if (rises) {
                add(base, begin, middle, start, startStep, end, endStep, span, sums);
                add(base, middle, stop, end, endStep, start, startStep, span, sums);
            } else {
                add(base, begin, middle, end, endStep, start, startStep, span, sums);
                add(base, middle, stop, start, startStep, end, endStep, span, sums);
            }
        }

        /// The first row whose ray is between two heights at a place where it is at `at + row * step`.
        private int firstRow(double at, double step, int first, int last) {
            if (step == 0) {
                return at > first && at < last ? 0 : rows;
            }
            double row = Math.ceil(((step > 0 ? first : last) - at) / step);
            return row >= rows ? rows : Math.max(0, (int) row);
        }

        private int stopRow(double at, double step, int first, int last) {
            if (step == 0) {
                return at > first && at < last ? rows : 0;
            }
            double row = Math.floor(((step > 0 ? last : first) - at) / step);
            return row < 0 ? 0 : (int) Math.min(rows, row + 1);
        }

        /// Each ray of the rows lies in this column from `low + row * lowStep` up to `high + row * highStep`.
        private void add(
                int base,
                int begin,
                int stop,
                double low,
                double lowStep,
                double high,
                double highStep,
                double span,
                double[] sums) {
            float[] values = cells.values;
            // Counted from the margin, so that casting rounds down.
            double lowest = low + Cells.MARGIN;
            double highest = high + Cells.MARGIN;
            int zero = base - Cells.MARGIN;
            for (int row = begin; row < stop; row++) {
                int below = (int) (lowest + row * lowStep);
                double top = highest + row * highStep;
                int above = (int) top;
                float lower = values[zero + below];
                // Most rays stay in one cell, then the difference is zero.
                double sum = span * lower + (values[zero + above] - lower) * ((top - above) * perCell[row]);
                for (int between = below + 1; between < above; between++) {
                    sum += (values[zero + between] - lower) * perCell[row];
                }
                sums[row] += sum;
            }
        }
    }
}
