// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.volume.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.collimate.volume.Affine;
import org.collimate.volume.Grid;
import org.collimate.volume.Point;
import org.collimate.volume.VolumeImage;
import org.collimate.volume.VoxelUnit;
import org.junit.jupiter.api.Test;

/// Left stays left, head stays up and front stays front, whatever the order and direction of a volume's axes.
class ViewsShowThePatientTheRightWayRoundTest {
    private static final int[][] ORDERS = {{0, 1, 2}, {0, 2, 1}, {1, 0, 2}, {1, 2, 0}, {2, 0, 1}, {2, 1, 0}};
    private static final Detector DETECTOR = new Detector(40, 36, 4);
    /// One dense block each at the patient's left, head and front, of different weight.
    private static final Point LEFT = new Point(-30, 0, 0);
    private static final Point HEAD = new Point(0, 0, 26);
    private static final Point FRONT = new Point(0, 22, 0);

    private static float attenuation(Point place) {
        return near(place, LEFT) ? 0.04f : near(place, HEAD) ? 0.03f : near(place, FRONT) ? 0.02f : 0;
    }

    private static boolean near(Point place, Point block) {
        var offset = place.minus(block);
        return Math.max(Math.abs(offset.x()), Math.max(Math.abs(offset.y()), Math.abs(offset.z()))) < 5;
    }

    private static VolumeImage draw(Grid grid) {
        var values = new float[grid.voxels()];
        for (int k = 0; k < grid.sizeK(); k++) {
            for (int j = 0; j < grid.sizeJ(); j++) {
                for (int i = 0; i < grid.sizeI(); i++) {
                    values[grid.index(i, j, k)] = attenuation(grid.toWorld().apply(i, j, k));
                }
            }
        }
        return VolumeImage.of(grid, values, VoxelUnit.MU);
    }

    /// The grid of 41 x 35 x 33 voxels of 2 mm with its axes in each order and direction: 48.
    private static List<Grid> orientations() {
        int[] sizes = {41, 35, 33};
        var grids = new ArrayList<Grid>();
        for (var order : ORDERS) {
            for (int flips = 0; flips < 8; flips++) {
                var rows = new double[12];
                var made = new int[3];
                for (int axis = 0; axis < 3; axis++) {
                    int world = order[axis];
                    int sign = (flips >> axis & 1) == 0 ? 1 : -1;
                    made[axis] = sizes[world];
                    rows[4 * world + axis] = 2 * sign;
                    rows[4 * world + 3] = -sign * (sizes[world] - 1);
                }
                grids.add(new Grid(made[0], made[1], made[2], Affine.of(rows)));
            }
        }
        return grids;
    }

    private static Grid tilted() {
        double turn = Math.toRadians(25);
        var about = Affine.of(
                Math.cos(turn),
                -Math.sin(turn) * 0.8,
                Math.sin(turn) * 0.6,
                0,
                Math.sin(turn),
                Math.cos(turn) * 0.8,
                -Math.cos(turn) * 0.6,
                0,
                0,
                0.6,
                0.8,
                0);
        var straight = Grid.centred(61, 61, 61, new Point(1.5, 1.5, 1.5));
        return new Grid(61, 61, 61, about.after(straight.toWorld()));
    }

    private static Radiograph picture(VolumeImage image, double degrees) {
        return new SiddonProjector()
                .prepare(image)
                .project(new Geometry(new Beam.Cone(1000, 1200), degrees, DETECTOR, new Point(0, 0, 0)), 1);
    }

    /// Row and column of the densest part of a picture without the head's block, relative to the middle.
    private static double[] heaviest(Radiograph picture) {
        double best = -1;
        double[] place = {0, 0};
        for (int row = 0; row < picture.rows(); row++) {
            for (int column = 0; column < picture.columns(); column++) {
                if (picture.at(row, column) > best + 1e-6) {
                    best = picture.at(row, column);
                    place = new double[] {row - (picture.rows() - 1) / 2.0, column - (picture.columns() - 1) / 2.0};
                }
            }
        }
        return place;
    }

    private static double weight(Radiograph picture, Point world, double degrees) {
        var geometry = new Geometry(new Beam.Cone(1000, 1200), degrees, DETECTOR, new Point(0, 0, 0));
        double factor = 1200 / (1000 - world.dot(geometry.toSource()));
        double column = world.dot(geometry.alongRow()) * factor / DETECTOR.pixelMillimetres();
        double row = -world.z() * factor / DETECTOR.pixelMillimetres();
        return picture.at((int) Math.round(row + (DETECTOR.rows() - 1) / 2.0), (int)
                Math.round(column + (DETECTOR.columns() - 1) / 2.0));
    }

    @Test
    void inPaAndApTheLeftIsOnTheRightAndTheHeadAtTheTop() {
        var grids = new ArrayList<>(orientations());
        grids.add(tilted());
        for (var grid : grids) {
            var image = draw(grid);
            for (double degrees : List.of(0.0, 180.0)) {
                var picture = picture(image, degrees);
                assertThat(heaviest(picture)[1]).as(grid.axisCodes()).isGreaterThan(5);
                int middle = DETECTOR.columns() / 2;
                assertThat(picture.at(10, middle)).isGreaterThan(0.1f);
                assertThat(picture.at(DETECTOR.rows() - 11, middle)).isZero();
            }
        }
    }

    @Test
    void inALateralViewTheFrontIsOnTheLeft() {
        var grids = new ArrayList<>(orientations());
        grids.add(tilted());
        for (var grid : grids) {
            var image = draw(grid);
            for (double degrees : List.of(90.0, 270.0)) {
                var picture = picture(image, degrees);
                int row = DETECTOR.rows() / 2;
                assertThat(picture.at(row, 13)).as(grid.axisCodes()).isGreaterThan(0.1f);
                assertThat(picture.at(row, DETECTOR.columns() - 14)).isZero();
            }
        }
    }

    @Test
    void everyOrientationGivesTheSamePicture() {
        var grids = orientations();
        for (double degrees : List.of(0.0, 33.0, 90.0, 200.0)) {
            var first = picture(draw(grids.getFirst()), degrees);
            for (var grid : grids) {
                var other = picture(draw(grid), degrees);
                for (int at = 0; at < first.values().length; at++) {
                    assertThat(other.values()[at]).as(grid.axisCodes()).isCloseTo(first.values()[at], within(1e-4f));
                }
            }
        }
    }

    @Test
    void theLateralViewIsTheFrontalOneOfATurnedPatient() {
        var grid = Grid.centred(41, 35, 33, new Point(2, 2, 2));
        var image = draw(grid);
        // What lay at the back comes to lie where the right was.
        var turn = Affine.of(0, -1, 0, 0, 1, 0, 0, 0, 0, 0, 1, 0).inverse();
        var turned = new VolumeImage(new Grid(41, 35, 33, turn.after(grid.toWorld())), image.voxels(), VoxelUnit.MU);
        for (Beam beam : List.of(new Beam.Parallel(), new Beam.Cone(1000, 1200))) {
            var projector = new SiddonProjector();
            var lateral = projector.prepare(image).project(new Geometry(beam, 90, DETECTOR, new Point(0, 0, 0)), 1);
            var frontal = projector.prepare(turned).project(new Geometry(beam, 0, DETECTOR, new Point(0, 0, 0)), 1);
            for (int at = 0; at < lateral.values().length; at++) {
                assertThat(frontal.values()[at]).isCloseTo(lateral.values()[at], within(1e-5f));
            }
        }
    }

    @Test
    void blocksLieWhereTheGeometrySays() {
        var image = draw(Grid.centred(81, 81, 81, new Point(1, 1, 1)));
        for (double degrees = 0; degrees < 360; degrees += 30) {
            var picture = picture(image, degrees);
            assertThat(weight(picture, LEFT, degrees)).isGreaterThan(0.25);
            assertThat(weight(picture, HEAD, degrees)).isGreaterThan(0.2);
            assertThat(weight(picture, FRONT, degrees)).isGreaterThan(0.13);
        }
    }
}
