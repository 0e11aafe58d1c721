// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.volume;

/// Turns volumes so that their axes run to the right, the front and the head as nearly as they can: by flipping and
/// swapping axes only, no number changes and every voxel stays where it is in the patient.
public final class Canonical {
    private Canonical() {}

    public static VolumeImage of(VolumeImage image) {
        var turn = Orientation.of(image.grid().toWorld());
        if (turn.isCanonical()) {
            return image;
        }
        var grid = turned(image.grid(), turn);
        var from = sources(image.grid(), turn, grid);
        var voxels =
                switch (image.voxels()) {
                    case Voxels.Floats(var values) -> {
                        var made = new float[values.length];
                        from.each((to, at) -> made[to] = values[at]);
                        yield new Voxels.Floats(made);
                    }
                    case Voxels.Shorts(var values) -> new Voxels.Shorts(shorts(values, from));
                    case Voxels.Colours(var values) -> {
                        var made = new int[values.length];
                        from.each((to, at) -> made[to] = values[at]);
                        yield new Voxels.Colours(made);
                    }
                };
        return new VolumeImage(grid, voxels, image.unit());
    }

    public static LabelMap of(LabelMap map) {
        var turn = Orientation.of(map.grid().toWorld());
        if (turn.isCanonical()) {
            return map;
        }
        var grid = turned(map.grid(), turn);
        return new LabelMap(grid, shorts(map.labels(), sources(map.grid(), turn, grid)), map.names());
    }

    private static short[] shorts(short[] values, Sources from) {
        var made = new short[values.length];
        from.each((to, at) -> made[to] = values[at]);
        return made;
    }

    /// Takes a place in the new array and the one in the old array that its number comes from.
    private interface Move {
        void move(int to, int from);
    }

    /// The old array's place of the first voxel, and its steps along the new axes.
    private record Sources(Grid grid, int start, int stepI, int stepJ, int stepK) {
        void each(Move move) {
            int to = 0;
            for (int k = 0; k < grid.sizeK(); k++) {
                for (int j = 0; j < grid.sizeJ(); j++) {
                    int from = start + j * stepJ + k * stepK;
                    for (int i = 0; i < grid.sizeI(); i++) {
                        move.move(to++, from + i * stepI);
                    }
                }
            }
        }
    }

    private static Grid turned(Grid grid, Orientation turn) {
        var rows = new double[12];
        var first = new double[3];
        var sizes = new int[3];
        for (int old = 0; old < 3; old++) {
            int axis = turn.world()[old];
            sizes[axis] = grid.size(old);
            first[old] = turn.flipped()[old] ? grid.size(old) - 1 : 0;
            for (int world = 0; world < 3; world++) {
                rows[4 * world + axis] =
                        (turn.flipped()[old] ? -1 : 1) * grid.toWorld().at(world, old);
            }
        }
        var move = grid.toWorld().apply(first[0], first[1], first[2]);
        rows[3] = move.x();
        rows[7] = move.y();
        rows[11] = move.z();
        return new Grid(sizes[0], sizes[1], sizes[2], Affine.of(rows));
    }

    private static Sources sources(Grid old, Orientation turn, Grid grid) {
        int[] strides = {1, old.sizeI(), old.sizeI() * old.sizeJ()};
        var steps = new int[3];
        int start = 0;
        for (int axis = 0; axis < 3; axis++) {
            boolean flipped = turn.flipped()[axis];
            steps[turn.world()[axis]] = flipped ? -strides[axis] : strides[axis];
            start += flipped ? strides[axis] * (old.size(axis) - 1) : 0;
        }
        return new Sources(grid, start, steps[0], steps[1], steps[2]);
    }
}
