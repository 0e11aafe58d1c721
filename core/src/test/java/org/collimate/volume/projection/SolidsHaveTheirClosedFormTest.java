// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.volume.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.collimate.volume.Grid;
import org.collimate.volume.Point;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A sphere, a cube and a cylinder of water have the line integrals of their closed forms within 1 %, in both beams,
/// from several sides, in the middle and beside it.
class SolidsHaveTheirClosedFormTest {
    private static final float MU = 0.02f;
    private static final Grid GRID = Grid.centred(180, 160, 170, new Point(0.5, 0.5, 0.5));
    private static final Point MIDDLE = new Point(0, 0, 0);
    private static final Point BESIDE = new Point(14, -9, 11.3);

    private record Case(Beam beam, double degrees) {
        static List<Case> all() {
            return Stream.of(new Beam.Parallel(), new Beam.Cone(1000, 1500))
                    .flatMap(beam -> Stream.of(0.0, 37.0, 90.0, 235.0).map(degrees -> new Case(beam, degrees)))
                    .toList();
        }
    }

    private interface Chord {
        double length(Point from, Point to);
    }

    /// Where it is thick (near its outline a voxel is too coarse) each pixel is within 1 %, and so is the sum of all.
    private static void agrees(Solids.Inside solid, Chord chord, double thick) {
        var image = Solids.draw(GRID, solid, MU);
        for (var projector : List.of(new SiddonProjector(), new JosephProjector())) {
            var prepared = projector.prepare(image);
            for (var each : Case.all()) {
                agrees(prepared, each, chord, thick);
            }
        }
    }

    private static void agrees(Projector.Prepared prepared, Case each, Chord chord, double thick) {
        var detector = new Detector(330, 310, each.beam() instanceof Beam.Cone ? 0.53 : 0.37);
        var geometry = new Geometry(each.beam(), each.degrees(), detector, MIDDLE);
        var picture = prepared.project(geometry, 2);
        double sum = 0;
        double expectedSum = 0;
        int judged = 0;
        for (int row = 0; row < detector.rows(); row++) {
            for (int column = 0; column < detector.columns(); column++) {
                double length = length(geometry, chord, row, column);
                double found = picture.at(row, column);
                sum += found;
                expectedSum += MU * length;
                if (length > thick && isEven(geometry, chord, row, column)) {
                    judged++;
                    assertThat(found)
                            .as("row %d column %d of %s", row, column, each)
                            .isCloseTo(MU * length, within(0.01 * MU * length));
                }
            }
        }
        assertThat(judged).isGreaterThan(300);
        assertThat(sum).isCloseTo(expectedSum, within(0.01 * expectedSum));
    }

    private static double length(Geometry geometry, Chord chord, double row, double column) {
        var pixel = geometry.pixel(row, column);
        var origin = geometry.origin(pixel, 500);
        return chord.length(origin, pixel.plus(1, pixel.minus(origin)));
    }

    /// Whether the solid is about as thick two voxels away.
    private static boolean isEven(Geometry geometry, Chord chord, int row, int column) {
        double length = length(geometry, chord, row, column);
        double most = 0;
        for (int way = -1; way <= 1; way += 2) {
            most = Math.max(most, Math.abs(length(geometry, chord, row + 3 * way, column) - length));
            most = Math.max(most, Math.abs(length(geometry, chord, row, column + 3 * way) - length));
        }
        return most < 0.02 * length;
    }

    @ParameterizedTest
    @MethodSource("centres")
    void aSphere(Point centre) {
        agrees(Solids.sphere(centre, 30), (from, to) -> Solids.chordOfSphere(from, to, centre, 30), 50);
    }

    @ParameterizedTest
    @MethodSource("centres")
    void aCube(Point centre) {
        var half = new Point(20, 20, 20);
        agrees(
                Solids.cube(centre, 20),
                (from, to) -> Solids.chordOfBox(from, to, centre.minus(half), centre.plus(1, half)),
                38);
    }

    @ParameterizedTest
    @MethodSource("centres")
    void aCylinder(Point centre) {
        agrees(Solids.cylinder(centre, 25, 22), (from, to) -> Solids.chordOfCylinder(from, to, centre, 25, 22), 42);
    }

    static Stream<Point> centres() {
        return Stream.of(MIDDLE, BESIDE);
    }
}
