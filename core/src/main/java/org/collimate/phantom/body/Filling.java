// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.phantom.body;

import org.collimate.volume.Grid;
import org.collimate.volume.Point;

/// Fills voxels with a body, shape by shape, each only in its own box. A voxel is what its centre is in.
final class Filling {
    private final Body body;
    private final Grid grid;
    private final float[] attenuation;
    private final float[] haze;
    private final short[] labels;

    /// What a shape does to a voxel whose centre is at (x, y, z).
    private interface Brush {
        void paint(int voxel, double x, double y, double z);
    }

    Filling(Body body, Grid grid) {
        this.body = body;
        this.grid = grid;
        attenuation = new float[grid.voxels()];
        haze = new float[grid.voxels()];
        labels = new short[grid.voxels()];
    }

    void fill() {
        for (var part : body.skin()) {
            solid(part, Matter.FAT, Structure.BODY);
        }
        for (var part : body.flesh()) {
            solid(part, Matter.SOFT, Structure.BODY);
        }
        body.lungs().forEach(this::lung);
        for (var part : body.solids()) {
            // The flesh of a joint's ball and the like: what is added stays above nothing.
            each(part.form().lowest(), part.form().highest(), (voxel, x, y, z) -> {
                if (part.form().contains(x, y, z)) {
                    add(voxel, part.adds(), part.owner(), part.structure());
                }
            });
        }
        body.rods().forEach(this::rod);
        body.hazes().forEach(this::haze);
    }

    private void each(Point low, Point high, Brush brush) {
        var first = grid.toWorld().move();
        double step = grid.spacing(0);
        int i0 = Math.max(0, (int) Math.ceil((low.x() - first.x()) / step));
        int i1 = Math.min(grid.sizeI() - 1, (int) Math.floor((high.x() - first.x()) / step));
        int j0 = Math.max(0, (int) Math.ceil((low.y() - first.y()) / step));
        int j1 = Math.min(grid.sizeJ() - 1, (int) Math.floor((high.y() - first.y()) / step));
        int k0 = Math.max(0, (int) Math.ceil((low.z() - first.z()) / step));
        int k1 = Math.min(grid.sizeK() - 1, (int) Math.floor((high.z() - first.z()) / step));
        for (int k = k0; k <= k1; k++) {
            for (int j = j0; j <= j1; j++) {
                int voxel = grid.index(i0, j, k);
                for (int i = i0; i <= i1; i++, voxel++) {
                    brush.paint(voxel, first.x() + i * step, first.y() + j * step, first.z() + k * step);
                }
            }
        }
    }

    private void solid(Convex form, double value, Structure structure) {
        each(form.lowest(), form.highest(), (voxel, x, y, z) -> {
            if (attenuation[voxel] != (float) value && form.contains(x, y, z)) {
                attenuation[voxel] = (float) value;
                labels[voxel] = (short) structure.ordinal();
            }
        });
    }

    private void lung(Lung lung) {
        var hull = lung.hull();
        each(hull.lowest(), hull.highest(), (voxel, x, y, z) -> {
            if (!hull.contains(x, y, z)) {
                return;
            }
            for (var bulge : lung.bulges()) {
                if (bulge.form().contains(x, y, z)) {
                    labels[voxel] = label(bulge.owner(), bulge.structure());
                    return;
                }
            }
            double value = lung.attenuation();
            labels[voxel] = (short) lung.fissures().structure(y, z).ordinal();
            for (var region : lung.regions()) {
                if (region.contains(x, y, z)) {
                    value = region.attenuation();
                    labels[voxel] = label(region.owner(), Structure.DISEASE);
                    break;
                }
            }
            attenuation[voxel] = (float) value;
        });
    }

    private static short label(int owner, Structure structure) {
        return (short) (owner >= 0 ? BodyVolume.FIRST_FINDING + owner : structure.ordinal());
    }

    private void add(int voxel, double adds, int owner, Structure structure) {
        attenuation[voxel] = (float) Math.max(0, attenuation[voxel] + adds);
        if (owner >= 0 || structure != Structure.DISEASE) {
            labels[voxel] = label(owner, structure);
        }
    }

    private void rod(Rod rod) {
        double reach = rod.radius();
        var from = rod.from();
        var to = rod.to();
        var low = new Point(
                Math.min(from.x(), to.x()) - reach,
                Math.min(from.y(), to.y()) - reach,
                Math.min(from.z(), to.z()) - reach);
        var high = new Point(
                Math.max(from.x(), to.x()) + reach,
                Math.max(from.y(), to.y()) + reach,
                Math.max(from.z(), to.z()) + reach);
        each(low, high, (voxel, x, y, z) -> {
            int where = rod.where(x, y, z);
            if (where > 0) {
                add(voxel, where == 1 ? rod.inner() : rod.wall(), rod.owner(), rod.structure());
            }
        });
    }

    private void haze(Haze cloud) {
        double reach = Haze.REACH * cloud.sigma();
        var c = cloud.centre();
        double over = 1 / (cloud.sigma() * cloud.sigma());
        each(
                new Point(c.x() - reach, c.y() - reach, c.z() - reach),
                new Point(c.x() + reach, c.y() + reach, c.z() + reach),
                (voxel, x, y, z) -> {
                    double square =
                            ((x - c.x()) * (x - c.x()) + (y - c.y()) * (y - c.y()) + (z - c.z()) * (z - c.z())) * over;
                    int label = labels[voxel];
                    boolean lung = label >= Structure.LUNG_UPPER_LOBE_RIGHT.ordinal()
                            && label <= Structure.LUNG_LOWER_LOBE_LEFT.ordinal();
                    if (square < Haze.REACH * Haze.REACH && (lung || haze[voxel] > 0)) {
                        haze[voxel] += (float) (cloud.peak() * StrictMath.exp(-square / 2));
                        if (square < Haze.MASK * Haze.MASK && cloud.owner() >= 0) {
                            labels[voxel] = label(cloud.owner(), Structure.DISEASE);
                        }
                    }
                });
    }

    short[] labels() {
        return labels;
    }

    /// Hounsfield units, whole ones.
    short[] hounsfield() {
        var values = new short[attenuation.length];
        double most = Matter.SOFT - Matter.LUNG;
        for (int i = 0; i < values.length; i++) {
            double value = attenuation[i];
            if (haze[i] > 0) {
                value += most * (1 - StrictMath.exp(-haze[i] / most));
            }
            values[i] = (short) Math.clamp(Math.floor(Matter.hounsfield(value) + 0.5), -1024, 12_000);
        }
        return values;
    }
}
