// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.volume.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.collimate.volume.Affine;
import org.collimate.volume.Grid;
import org.collimate.volume.LabelMap;
import org.collimate.volume.Point;
import org.collimate.volume.Resample;
import org.collimate.volume.VolumeImage;
import org.collimate.volume.VoxelUnit;
import org.junit.jupiter.api.Test;

/// Total attenuation is kept by a parallel beam, thickness by masks, and the picture by another grid or more threads.
class ProjectionKeepsWhatThereIsTest {
    private static final Point MIDDLE = new Point(0, 0, 0);

    private static double sum(Radiograph picture) {
        double sum = 0;
        for (float value : picture.values()) {
            sum += value;
        }
        return sum;
    }

    /// Three soft clouds of attenuation.
    private static VolumeImage clouds(Grid grid) {
        var values = new float[grid.voxels()];
        for (int k = 0; k < grid.sizeK(); k++) {
            for (int j = 0; j < grid.sizeJ(); j++) {
                for (int i = 0; i < grid.sizeI(); i++) {
                    var place = grid.toWorld().apply(i, j, k);
                    values[grid.index(i, j, k)] = (float) (cloud(place, new Point(8, -5, 8), 9)
                            + cloud(place, new Point(-12, 6, -10), 7)
                            + cloud(place, new Point(0, 10, 12), 6));
                }
            }
        }
        return VolumeImage.of(grid, values, VoxelUnit.MU);
    }

    private static double cloud(Point place, Point centre, double width) {
        double distance = place.minus(centre).length() / width;
        return 0.02 * Math.exp(-distance * distance / 2);
    }

    private static Grid tilted(int size, double spacing) {
        double turn = Math.toRadians(20);
        double c = Math.cos(turn);
        double s = Math.sin(turn);
        var about = Affine.of(c, -s * c, s * s, 0, s, c * c, -c * s, 0, 0, s, c, 0);
        var straight = Grid.centred(size, size, size, new Point(spacing, spacing, spacing));
        return new Grid(size, size, size, about.after(straight.toWorld()));
    }

    @Test
    void totalAttenuationIsThatOfTheVolume() {
        for (var grid : List.of(Grid.centred(80, 84, 90, new Point(2, 1.5, 1.4)), tilted(80, 1.7))) {
            var image = clouds(grid);
            double there = 0;
            for (int at = 0; at < grid.voxels(); at++) {
                there += image.voxels().at(at) * grid.voxelVolume();
            }
            for (double degrees : List.of(0.0, 45.0, 90.0, 210.0)) {
                for (var projector : List.of(new SiddonProjector(), new JosephProjector())) {
                    var geometry = new Geometry(new Beam.Parallel(), degrees, new Detector(280, 280, 1), MIDDLE);
                    assertThat(sum(projector.prepare(image).project(geometry, 2)))
                            .as("%s at %s of %s", projector, degrees, grid)
                            .isCloseTo(there, within(0.003 * there));
                }
            }
        }
    }

    @Test
    void aTiltedVolumeLooksLikeItsResampledTwin() {
        var tilted = clouds(tilted(160, 0.7));
        var twin = Resample.trilinear(tilted, Grid.centred(160, 160, 160, new Point(0.7, 0.7, 0.7)), 0);
        for (Beam beam : List.of(new Beam.Parallel(), new Beam.Cone(1000, 1300))) {
            for (double degrees : List.of(0.0, 60.0, 90.0)) {
                var geometry = new Geometry(beam, degrees, new Detector(60, 60, 2), MIDDLE);
                agree(new JosephProjector(), tilted, twin, geometry, 0.01);
                // Siddon's voxels are blocks: half a voxel beside their middle a ray sees the value of the middle.
                agree(new SiddonProjector(), tilted, twin, geometry, 0.04);
            }
        }
    }

    private static void agree(
            Projector projector, VolumeImage tilted, VolumeImage twin, Geometry geometry, double share) {
        var one = projector.prepare(tilted).project(geometry, 2);
        var other = projector.prepare(twin).project(geometry, 2);
        float most = 0;
        for (float value : other.values()) {
            most = Math.max(most, value);
        }
        for (int at = 0; at < one.values().length; at++) {
            assertThat((double) one.values()[at]).isCloseTo(other.values()[at], within(share * most));
        }
    }

    @Test
    void theThicknessOfASphereIsItsChord() {
        var grid = Grid.centred(101, 101, 101, new Point(0.8, 0.8, 0.8));
        var centre = new Point(5, -6, 4);
        var labels = new short[grid.voxels()];
        var solid = Solids.sphere(centre, 25);
        for (int k = 0; k < grid.sizeK(); k++) {
            for (int j = 0; j < grid.sizeJ(); j++) {
                for (int i = 0; i < grid.sizeI(); i++) {
                    labels[grid.index(i, j, k)] =
                            (short) (solid.test(grid.toWorld().apply(i, j, k)) ? 7 : 0);
                }
            }
        }
        for (Beam beam : List.of(new Beam.Parallel(), new Beam.Cone(1000, 1300))) {
            for (double degrees : List.of(0.0, 30.0, 90.0)) {
                var geometry = new Geometry(beam, degrees, new Detector(120, 120, 0.7), MIDDLE);
                var thickness = MaskProjector.of(LabelMap.of(grid, labels))
                        .project(geometry, 2)
                        .values()
                        .iterator()
                        .next();
                double expected = 0;
                for (int row = 0; row < 120; row++) {
                    for (int column = 0; column < 120; column++) {
                        var pixel = geometry.pixel(row, column);
                        expected += Solids.chordOfSphere(geometry.origin(pixel, 500), pixel, centre, 25);
                    }
                }
                assertThat(sum(thickness)).isCloseTo(expected, within(0.01 * expected));
                float most = 0;
                for (float value : thickness.values()) {
                    most = Math.max(most, value);
                }
                // Two half voxels at most beside the diameter, as the sphere has steps.
                assertThat((double) most).isCloseTo(50, within(0.8));
            }
        }
    }

    @Test
    void anyNumberOfThreadsGivesTheSame() {
        for (var grid : List.of(Grid.centred(50, 50, 50, new Point(2, 2, 2)), tilted(50, 2))) {
            var image = clouds(grid);
            var geometry = new Geometry(new Beam.Cone(900, 1200), 25, new Detector(70, 60, 2), MIDDLE);
            for (var projector : List.of(new SiddonProjector(), new JosephProjector())) {
                var prepared = projector.prepare(image);
                assertThat(prepared.project(geometry, 5).values())
                        .isEqualTo(prepared.project(geometry, 1).values());
            }
        }
    }

    @Test
    void anEmptyVolumeCastsNoShadow() {
        var grid = Grid.centred(5, 6, 7, new Point(1, 1, 1));
        var geometry = new Geometry(new Beam.Parallel(), 10, new Detector(9, 9, 1), MIDDLE);
        var nothing = VolumeImage.of(grid, new float[grid.voxels()], VoxelUnit.MU);

        assertThat(new SiddonProjector().prepare(nothing).project(geometry, 1).values())
                .containsOnly(0);
        assertThat(new JosephProjector().prepare(nothing).project(geometry, 1).values())
                .containsOnly(0);
    }

    @Test
    void whatIsNoNumberCountsAsAir() {
        var grid = Grid.centred(1, 3, 1, new Point(10, 10, 10));
        var image = VolumeImage.of(grid, new float[] {0.02f, Float.NaN, 0.02f}, VoxelUnit.MU);
        var geometry = new Geometry(new Beam.Parallel(), 0, new Detector(1, 1, 1), MIDDLE);

        assertThat(new SiddonProjector().prepare(image).project(geometry, 1).at(0, 0))
                .isCloseTo(0.4f, within(1e-6f));
    }
}
