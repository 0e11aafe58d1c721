// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.volume;

/// Puts volumes on another grid. Outside the old grid's voxels (half a voxel around the outermost centres) the new one
/// has `outside`.
public final class Resample {
    private Resample() {}

    /// The nearest voxel's number: for label maps and masks. Of two at the same distance the one with the higher index.
    public static VolumeImage nearest(VolumeImage image, Grid grid, float outside) {
        var made = new float[grid.voxels()];
        var from = image.grid();
        var voxels = image.voxels();
        each(from, grid, (to, i, j, k) -> {
            int at = place(from, i, j, k);
            made[to] = at < 0 ? outside : voxels.at(at);
        });
        return VolumeImage.of(grid, made, image.unit());
    }

    /// The nearest voxel's label, 0 outside.
    public static LabelMap nearest(LabelMap map, Grid grid) {
        var made = new short[grid.voxels()];
        var from = map.grid();
        each(from, grid, (to, i, j, k) -> {
            int at = place(from, i, j, k);
            made[to] = at < 0 ? 0 : map.labels()[at];
        });
        return new LabelMap(grid, made, map.names());
    }

    /// Linear interpolation between the eight voxels around; in the outer half voxel the outermost ones count.
    public static VolumeImage trilinear(VolumeImage image, Grid grid, float outside) {
        var made = new float[grid.voxels()];
        var from = image.grid();
        var voxels = image.voxels();
        int stepJ = from.sizeI();
        int stepK = from.sizeI() * from.sizeJ();
        each(from, grid, (to, i, j, k) -> {
            if (place(from, i, j, k) < 0) {
                made[to] = outside;
                return;
            }
            double ci = Math.clamp(i, 0, from.sizeI() - 1);
            double cj = Math.clamp(j, 0, from.sizeJ() - 1);
            double ck = Math.clamp(k, 0, from.sizeK() - 1);
            int i0 = Math.min((int) ci, Math.max(0, from.sizeI() - 2));
            int j0 = Math.min((int) cj, Math.max(0, from.sizeJ() - 2));
            int k0 = Math.min((int) ck, Math.max(0, from.sizeK() - 2));
            int di = from.sizeI() > 1 ? 1 : 0;
            int dj = from.sizeJ() > 1 ? stepJ : 0;
            int dk = from.sizeK() > 1 ? stepK : 0;
            int at = from.index(i0, j0, k0);
            double low = plane(voxels, at, di, dj, ci - i0, cj - j0);
            double high = plane(voxels, at + dk, di, dj, ci - i0, cj - j0);
            made[to] = (float) (low + (ck - k0) * (high - low));
        });
        return VolumeImage.of(grid, made, image.unit());
    }

    private static double plane(Voxels voxels, int at, int di, int dj, double i, double j) {
        double front = voxels.at(at) + i * (voxels.at(at + di) - voxels.at(at));
        double back = voxels.at(at + dj) + i * (voxels.at(at + dj + di) - voxels.at(at + dj));
        return front + j * (back - front);
    }

    /// The place of the nearest voxel, or -1 outside.
    private static int place(Grid from, double i, double j, double k) {
        double ni = Math.floor(i + 0.5);
        double nj = Math.floor(j + 0.5);
        double nk = Math.floor(k + 0.5);
        boolean isInside = ni >= 0 && nj >= 0 && nk >= 0 && ni < from.sizeI() && nj < from.sizeJ() && nk < from.sizeK();
        return isInside ? from.index((int) ni, (int) nj, (int) nk) : -1;
    }

    /// Takes a place in the new array and where it is in indices of the old grid.
    private interface Visit {
        void visit(int to, double i, double j, double k);
    }

    private static void each(Grid from, Grid grid, Visit visit) {
        var map = from.toWorld().inverse().after(grid.toWorld());
        int to = 0;
        for (int k = 0; k < grid.sizeK(); k++) {
            for (int j = 0; j < grid.sizeJ(); j++) {
                for (int i = 0; i < grid.sizeI(); i++) {
                    visit.visit(
                            to++,
                            map.at(0, 0) * i + map.at(0, 1) * j + map.at(0, 2) * k + map.at(0, 3),
                            map.at(1, 0) * i + map.at(1, 1) * j + map.at(1, 2) * k + map.at(1, 3),
                            map.at(2, 0) * i + map.at(2, 1) * j + map.at(2, 2) * k + map.at(2, 3));
                }
            }
        }
    }
}
