// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.volume;

/// Which world axis each axis of a grid runs along, and whether it runs the other way.
///
/// @param world for grid axes 0 to 2 the world axis: 0 right, 1 anterior, 2 superior; each occurs once
/// @param flipped whether the grid axis runs to the left, the back or the feet
@SuppressWarnings("ArrayRecordComponent") // short-lived and private to the package
record Orientation(int[] world, boolean[] flipped) {
    /// The nearest orientation: the pair of axes that agree best is taken first, then the best of the rest.
    static Orientation of(Affine toWorld) {
        var world = new int[3];
        var flipped = new boolean[3];
        int gridTaken = 0;
        int worldTaken = 0;
        for (int round = 0; round < 3; round++) {
            double best = -1;
            int bestGrid = 0;
            int bestWorld = 0;
            for (int grid = 0; grid < 3; grid++) {
                double length = toWorld.column(grid).length();
                for (int axis = 0; axis < 3; axis++) {
                    double cosine = Math.abs(toWorld.at(axis, grid)) / length;
                    if ((gridTaken >> grid & 1) == 0 && (worldTaken >> axis & 1) == 0 && cosine > best + 1e-9) {
                        best = cosine;
                        bestGrid = grid;
                        bestWorld = axis;
                    }
                }
            }
            gridTaken |= 1 << bestGrid;
            worldTaken |= 1 << bestWorld;
            world[bestGrid] = bestWorld;
            flipped[bestGrid] = toWorld.at(bestWorld, bestGrid) < 0;
        }
        return new Orientation(world, flipped);
    }

    String codes() {
        var codes = new StringBuilder();
        for (int axis = 0; axis < 3; axis++) {
            codes.append((flipped[axis] ? "LPI" : "RAS").charAt(world[axis]));
        }
        return codes.toString();
    }

    /// Whether the axes run to the right, the front and the head already.
    boolean isCanonical() {
        return codes().equals("RAS");
    }
}
