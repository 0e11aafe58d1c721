// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.volume.projection;

import java.util.Arrays;
import org.collimate.volume.Affine;
import org.collimate.volume.Grid;
import org.collimate.volume.Point;
import org.collimate.volume.VolumeImage;

/// Voxels laid out for rays: columns of cells along the grid axis nearest the patient's long axis, each column in one
/// piece of memory between zeros, and which part of a column is not zero. Cell (p, q, a) lies between p and p + 1 and
/// so on, in units of voxels.
final class Cells {
    /// Zero cells before and after each column, so that a ray may leave a column without being watched.
    static final int MARGIN = 6;

    final float[] values;
    final int sizeP;
    final int sizeQ;
    final int sizeA;
    /// From a column to the next one along q.
    final int stride;
    /// For each column the first cell that is not zero, and the one after the last; equal if all are zero.
    final int[] first;
    final int[] last;
    /// The smallest box with all cells that are not zero: first and one after the last along p, q, a.
    final int[] box;
    /// Takes RAS+ millimetres to cells.
    final Affine toCells;
    /// Whether the columns stand upright, so that all rays to one column of a detector cross the same columns of cells.
    final boolean isUpright;

    private Cells(VolumeImage image, int[] axes) {
        var grid = image.grid();
        sizeP = grid.size(axes[0]);
        sizeQ = grid.size(axes[1]);
        sizeA = grid.size(axes[2]);
        stride = sizeA + 2 * MARGIN;
        if ((long) stride * sizeP * sizeQ > Grid.MOST_VOXELS) {
            throw new IllegalArgumentException("a volume of " + grid.sizes() + " voxels is too large to be projected,"
                    + " expected at most " + Grid.MOST_VOXELS + " with " + 2 * MARGIN + " more a column; resample it");
        }
        values = new float[stride * sizeP * sizeQ];
        first = new int[sizeP * sizeQ];
        last = new int[sizeP * sizeQ];
        box = new int[] {sizeP, 0, sizeQ, 0, sizeA, 0};
        toCells = toCells(grid, axes);
        var up = toCells.turn(new Point(0, 0, 1));
        double height = sizeA * grid.spacing(axes[2]);
        isUpright = Math.max(Math.abs(up.x()), Math.abs(up.y())) * height < 1e-6;
        fill(image, axes);
    }

    static Cells of(VolumeImage image) {
        return new Cells(image, axes(image.grid()));
    }

    /// The two level axes, then the one nearest the patient's long axis.
    static int[] axes(Grid grid) {
        int upright = 0;
        double best = -1;
        for (int axis = 0; axis < 3; axis++) {
            double cosine = Math.abs(grid.toWorld().at(2, axis)) / grid.spacing(axis);
            if (cosine > best) {
                best = cosine;
                upright = axis;
            }
        }
        return new int[] {upright == 0 ? 1 : 0, upright == 2 ? 1 : 2, upright};
    }

    static Affine toCells(Grid grid, int[] axes) {
        var inverse = grid.toWorld().inverse();
        var rows = new double[12];
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 4; column++) {
                rows[4 * row + column] = inverse.at(axes[row], column) + (column == 3 ? 0.5 : 0);
            }
        }
        return Affine.of(rows);
    }

    int column(int p, int q) {
        return p * sizeQ + q;
    }

    /// Where cell 0 of a column stands in [#values].
    int base(int column) {
        return column * stride + MARGIN;
    }

    private void fill(VolumeImage image, int[] axes) {
        var grid = image.grid();
        var voxels = image.voxels();
        int[] steps = {1, grid.sizeI(), grid.sizeI() * grid.sizeJ()};
        int stepP = steps[axes[0]];
        int stepQ = steps[axes[1]];
        int stepA = steps[axes[2]];
        Arrays.fill(first, sizeA);
        for (int a = 0; a < sizeA; a++) {
            for (int q = 0; q < sizeQ; q++) {
                int from = a * stepA + q * stepQ;
                for (int p = 0; p < sizeP; p++) {
                    float value = voxels.at(from + p * stepP);
                    // What is not a number would spread over the whole ray.
                    if (value != 0 && Float.isFinite(value)) {
                        int column = column(p, q);
                        values[base(column) + a] = value;
                        first[column] = Math.min(first[column], a);
                        last[column] = a + 1;
                        box[0] = Math.min(box[0], p);
                        box[1] = Math.max(box[1], p + 1);
                        box[2] = Math.min(box[2], q);
                        box[3] = Math.max(box[3], q + 1);
                        box[4] = Math.min(box[4], a);
                        box[5] = Math.max(box[5], a + 1);
                    }
                }
            }
        }
        for (int column = 0; column < first.length; column++) {
            first[column] = Math.min(first[column], last[column]);
        }
    }

    boolean isEmpty() {
        return box[0] >= box[1];
    }
}
