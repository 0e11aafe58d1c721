// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.volume.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.collimate.volume.Affine;
import org.collimate.volume.Grid;
import org.collimate.volume.LabelMap;
import org.collimate.volume.Point;
import org.collimate.volume.VolumeImage;
import org.collimate.volume.VoxelUnit;
import org.junit.jupiter.api.Test;

/// Each pixel is the sum over all voxels of the ray's length in the voxel times its attenuation, computed here voxel by
/// voxel, for random volumes that lie upright or in any way, coarse and fine pixels, sources and detectors outside and
/// inside the volume.
class SiddonIsTheSumOverVoxelsTest {
    private static final long SEED = Long.getLong("collimate.seed", 5);

    @Test
    void forUprightVolumes() {
        agree(true);
    }

    @Test
    void forVolumesThatLieInAnyWay() {
        agree(false);
    }

    private static void agree(boolean upright) {
        var random = new Random(SEED);
        for (int round = 0; round < 60; round++) {
            var grid = grid(random, upright);
            var geometry = geometry(random, grid);
            var values = new float[grid.voxels()];
            var labels = new short[grid.voxels()];
            for (int at = 0; at < values.length; at++) {
                values[at] = random.nextInt(3) == 0 ? 0 : random.nextFloat();
                labels[at] = (short) (random.nextInt(3) == 0 ? 0 : random.nextInt(3));
            }
            var picture = new SiddonProjector()
                    .prepare(VolumeImage.of(grid, values, VoxelUnit.MU))
                    .project(geometry, 2);
            var thickness = MaskProjector.of(LabelMap.of(grid, labels)).project(geometry, 2);
            for (int row = 0; row < picture.rows(); row++) {
                for (int column = 0; column < picture.columns(); column++) {
                    var expected = expected(grid, values, labels, geometry, row, column);
                    assertThat((double) picture.at(row, column))
                            .as("seed %d round %d row %d column %d of %s", SEED, round, row, column, geometry)
                            .isCloseTo(expected[0], within(1e-5 * (1 + expected[0])));
                    for (int label = 1; label < 3; label++) {
                        if (thickness.containsKey(label)) {
                            double found = thickness.get(label).at(row, column);
                            assertThat(found).isCloseTo(expected[label], within(1e-5 * (1 + expected[label])));
                            // A hit is exact, except where the ray only grazes an edge.
                            assertThat(found > 0).isEqualTo(expected[label] > 0 || found > 0 && found < 1e-9);
                        }
                    }
                }
            }
        }
    }

    private static Grid grid(Random random, boolean upright) {
        var affine = new double[12];
        for (int i = 0; i < 12; i++) {
            affine[i] = random.nextGaussian() * 3;
        }
        if (upright) {
            affine[2] = 0;
            affine[6] = 0;
            affine[10] = random.nextBoolean() ? 0.7 + random.nextDouble() : -0.7 - 4 * random.nextDouble();
        }
        var made = Affine.of(affine);
        return made.isInvertible() && Math.abs(made.determinant()) > 1
                ? new Grid(1 + random.nextInt(7), 1 + random.nextInt(7), 1 + random.nextInt(9), made)
                : grid(random, upright);
    }

    private static Geometry geometry(Random random, Grid grid) {
        Beam beam = random.nextBoolean()
                ? new Beam.Parallel()
                : random.nextBoolean() ? new Beam.Cone(200, 300) : new Beam.Cone(8, 12 + random.nextInt(20));
        var detector = new Detector(1 + random.nextInt(12), 1 + random.nextInt(12), 0.3 + 6 * random.nextDouble());
        double degrees = random.nextBoolean() ? 90 * random.nextInt(4) : 360 * random.nextDouble();
        return new Geometry(
                beam, degrees, detector, grid.isocentre().plus(2, new Point(random.nextGaussian(), 0.1, 0.3)));
    }

    /// The integral, then the thickness of labels 1 and 2.
    private static double[] expected(
            Grid grid, float[] values, short[] labels, Geometry geometry, int row, int column) {
        var pixel = geometry.pixel(row, column);
        boolean isCone = geometry.beam() instanceof Beam.Cone;
        var from = isCone ? geometry.origin(pixel, 0) : pixel.plus(1000, geometry.toSource());
        var to = isCone ? pixel : pixel.plus(-1000, geometry.toSource());
        var inverse = grid.toWorld().inverse();
        var start = inverse.apply(from);
        var end = inverse.apply(to);
        double perIndex = to.minus(from).length() / end.minus(start).length();
        var sums = new double[3];
        for (int k = 0; k < grid.sizeK(); k++) {
            for (int j = 0; j < grid.sizeJ(); j++) {
                for (int i = 0; i < grid.sizeI(); i++) {
                    double length = perIndex * chord(start, end, i, j, k);
                    int at = grid.index(i, j, k);
                    sums[0] += length * values[at];
                    if (labels[at] > 0) {
                        sums[labels[at]] += length;
                    }
                }
            }
        }
        return sums;
    }

    private static double chord(Point start, Point end, int i, int j, int k) {
        double[] from = {start.x(), start.y(), start.z()};
        double[] to = {end.x(), end.y(), end.z()};
        int[] voxel = {i, j, k};
        double enter = 0;
        double leave = 1;
        for (int axis = 0; axis < 3; axis++) {
            double step = to[axis] - from[axis];
            double low = voxel[axis] - 0.5;
            if (step == 0) {
                if (from[axis] < low || from[axis] >= low + 1) {
                    return 0;
                }
                continue;
            }
            double one = (low - from[axis]) / step;
            double other = (low + 1 - from[axis]) / step;
            enter = Math.max(enter, Math.min(one, other));
            leave = Math.min(leave, Math.max(one, other));
        }
        return Math.max(0, leave - enter) * end.minus(start).length();
    }
}
