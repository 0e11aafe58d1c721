// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.phantom.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.collimate.phantom.body.Body;
import org.collimate.phantom.body.Convex;
import org.collimate.phantom.body.Rod;
import org.collimate.phantom.body.Solid;
import org.collimate.phantom.body.Structure;
import org.collimate.volume.Point;
import org.junit.jupiter.api.Test;

class ShadowsOfSimpleBodiesAreExactTest {
    private static final Camera CAMERA = new Camera(
            new Point(0, -1000, 0), new Point(63.5, 200, 63.5), new Point(-1, 0, 0), new Point(0, 0, -1), 128, 128);

    @Test
    void aBallThroughItsMiddleIsAsThickAsItsDiameter() {
        var ball = Convex.ellipsoid(new Point(0, 0, 0), 30, 30, 30);
        var shadow = Shadow.of(of(List.of(new Solid(ball, 0.01, 0, Structure.DISEASE)), List.of()), CAMERA, 1);
        for (int column = 40; column < 88; column++) {
            double x = 63.5 - column;
            double far = distance(new Point(x, 200, -0.5));
            double chord = far < 30 ? 2 * Math.sqrt(900 - far * far) : 0;
            assertThat((double) shadow.integral()[64 * 128 + column]).isCloseTo(0.01 * chord, within(1e-5));
        }
        assertThat(shadow.box(0)).isPresent();
    }

    /// How far the ray to a detector's point passes from the origin.
    private static double distance(Point pixel) {
        var ray = pixel.minus(CAMERA.source());
        return CAMERA.source().cross(ray).length() / ray.length();
    }

    @Test
    void aHollowTubeOfTwoPiecesCountsItsWallOnce() {
        var up = new Point(0, 0, 1);
        var across = new Point(10, 0, 0);
        var along = new Point(0, 10, 0);
        var pieces = List.of(
                new Rod(
                        new Point(0, 0, -40),
                        new Point(0, 0, 0),
                        across,
                        along,
                        up,
                        up,
                        0.5,
                        0.02,
                        0.005,
                        -1,
                        Structure.RIB_LEFT),
                new Rod(
                        new Point(0, 0, 0),
                        new Point(0, 0, 40),
                        across,
                        along,
                        up,
                        up,
                        0.5,
                        0.02,
                        0.005,
                        -1,
                        Structure.RIB_LEFT));
        var shadow = Shadow.of(of(List.of(), pieces), CAMERA, 1);
        // A level ray through the axis: 5 mm of wall, 10 of core, 5 of wall, give or take the ray's slant.
        for (int row = 44; row < 84; row++) {
            assertThat((double) shadow.integral()[row * 128 + 63]).isCloseTo(0.02 * 10 + 0.005 * 10, within(0.004));
        }
    }

    @Test
    void stretchesAreSetsOfNumbers() {
        long seed = Long.getLong("collimate.seed", 20261124);
        var random = new Random(seed);
        for (int round = 0; round < 500; round++) {
            var stretches = new Stretches();
            var cells = new boolean[100];
            for (int i = 0; i < 12; i++) {
                int from = random.nextInt(100);
                int to = from + random.nextInt(100 - from);
                boolean adds = random.nextBoolean();
                for (int c = from; c < to; c++) {
                    cells[c] = adds;
                }
                if (adds && to > from) {
                    stretches.add(from, to);
                } else if (to > from) {
                    stretches.remove(from, to);
                }
            }
            int length = 0;
            for (boolean cell : cells) {
                length += cell ? 1 : 0;
            }
            assertThat(stretches.length()).as("seed %d round %d", seed, round).isCloseTo(length, within(1e-9));
        }
    }

    private static Body of(List<Solid> solids, List<Rod> rods) {
        return new Body(List.of(), List.of(), List.of(), solids, rods, List.of(), 1, 1);
    }
}
