// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.volume;

import java.util.Arrays;

/// Takes the table, tubes and clothes beside a patient out of a CT: everything but the body becomes air (-1000 HU).
///
/// The body is the largest piece of voxels above -300 HU that hang together by their faces, after a one-voxel erosion
/// within slices has cut what only touches it; then grown back by one voxel, and in each slice across the third axis
/// everything that it encloses (lungs, bowel) belongs to it. What lies broadly against the skin stays with the body.
public final class TableRemoval {
    private static final float TISSUE = -300;
    private static final short AIR = -1000;

    private TableRemoval() {}

    /// @param image in Hounsfield units; any orientation, it is turned for the work and comes back in RAS order
    public static VolumeImage of(VolumeImage image) {
        return of(image, TISSUE, AIR);
    }

    /// The same for a volume in 1/mm.
    public static VolumeImage ofAttenuation(VolumeImage image) {
        return of(image, Attenuation.ofHounsfield(TISSUE), (short) 0);
    }

    private static VolumeImage of(VolumeImage image, float tissue, short air) {
        var canonical = Canonical.of(image);
        var grid = canonical.grid();
        var voxels = canonical.voxels();
        var dense = new boolean[grid.voxels()];
        for (int at = 0; at < dense.length; at++) {
            dense[at] = voxels.at(at) > tissue;
        }
        var body = filled(grid, grown(grid, largest(grid, eroded(grid, dense)), dense));
        if (voxels instanceof Voxels.Shorts(var values)) {
            var made = new short[values.length];
            for (int at = 0; at < made.length; at++) {
                made[at] = body[at] ? values[at] : air;
            }
            return VolumeImage.of(grid, made, image.unit());
        }
        var made = new float[dense.length];
        for (int at = 0; at < made.length; at++) {
            made[at] = body[at] ? voxels.at(at) : air;
        }
        return VolumeImage.of(grid, made, image.unit());
    }

    /// Voxels whose four neighbours in the slice are dense too; beyond the edge counts as dense.
    private static boolean[] eroded(Grid grid, boolean[] dense) {
        var made = new boolean[dense.length];
        int at = 0;
        for (int k = 0; k < grid.sizeK(); k++) {
            for (int j = 0; j < grid.sizeJ(); j++) {
                for (int i = 0; i < grid.sizeI(); i++, at++) {
                    made[at] = dense[at]
                            && (i == 0 || dense[at - 1])
                            && (i == grid.sizeI() - 1 || dense[at + 1])
                            && (j == 0 || dense[at - grid.sizeI()])
                            && (j == grid.sizeJ() - 1 || dense[at + grid.sizeI()]);
                }
            }
        }
        return made;
    }

    private static boolean[] grown(Grid grid, boolean[] core, boolean[] dense) {
        var made = new boolean[core.length];
        int at = 0;
        for (int k = 0; k < grid.sizeK(); k++) {
            for (int j = 0; j < grid.sizeJ(); j++) {
                for (int i = 0; i < grid.sizeI(); i++, at++) {
                    made[at] = core[at]
                            || dense[at]
                                    && (i > 0 && core[at - 1]
                                            || i < grid.sizeI() - 1 && core[at + 1]
                                            || j > 0 && core[at - grid.sizeI()]
                                            || j < grid.sizeJ() - 1 && core[at + grid.sizeI()]);
                }
            }
        }
        return made;
    }

    /// The largest piece that hangs together by faces; of equal ones the first in memory.
    private static boolean[] largest(Grid grid, boolean[] mask) {
        var piece = new int[mask.length];
        var queue = new int[mask.length];
        int pieces = 0;
        int best = 0;
        int bestSize = 0;
        for (int seed = 0; seed < mask.length; seed++) {
            if (mask[seed] && piece[seed] == 0) {
                pieces++;
                int size = flood(grid, mask, piece, queue, seed, pieces);
                if (size > bestSize) {
                    bestSize = size;
                    best = pieces;
                }
            }
        }
        var made = new boolean[mask.length];
        for (int at = 0; at < made.length; at++) {
            made[at] = best > 0 && piece[at] == best;
        }
        return made;
    }

    private static int flood(Grid grid, boolean[] mask, int[] piece, int[] queue, int seed, int number) {
        int slice = grid.sizeI() * grid.sizeJ();
        int tail = 0;
        queue[tail++] = seed;
        piece[seed] = number;
        for (int head = 0; head < tail; head++) {
            int at = queue[head];
            int i = at % grid.sizeI();
            int j = at / grid.sizeI() % grid.sizeJ();
            int k = at / slice;
            tail = visit(mask, piece, queue, tail, i > 0 ? at - 1 : -1, number);
            tail = visit(mask, piece, queue, tail, i < grid.sizeI() - 1 ? at + 1 : -1, number);
            tail = visit(mask, piece, queue, tail, j > 0 ? at - grid.sizeI() : -1, number);
            tail = visit(mask, piece, queue, tail, j < grid.sizeJ() - 1 ? at + grid.sizeI() : -1, number);
            tail = visit(mask, piece, queue, tail, k > 0 ? at - slice : -1, number);
            tail = visit(mask, piece, queue, tail, k < grid.sizeK() - 1 ? at + slice : -1, number);
        }
        return tail;
    }

    private static int visit(boolean[] mask, int[] piece, int[] queue, int tail, int at, int number) {
        if (at < 0 || !mask[at] || piece[at] != 0) {
            return tail;
        }
        piece[at] = number;
        queue[tail] = at;
        return tail + 1;
    }

    /// In each slice, what cannot be reached from the slice's edge without crossing the body is body.
    private static boolean[] filled(Grid grid, boolean[] body) {
        int slice = grid.sizeI() * grid.sizeJ();
        var made = new boolean[body.length];
        var outside = new boolean[slice];
        var queue = new int[slice];
        for (int k = 0; k < grid.sizeK(); k++) {
            Arrays.fill(outside, false);
            int tail = 0;
            for (int at = 0; at < slice; at++) {
                int i = at % grid.sizeI();
                int j = at / grid.sizeI();
                boolean isEdge = i == 0 || j == 0 || i == grid.sizeI() - 1 || j == grid.sizeJ() - 1;
                if (isEdge && !body[k * slice + at]) {
                    outside[at] = true;
                    queue[tail++] = at;
                }
            }
            for (int head = 0; head < tail; head++) {
                int at = queue[head];
                int i = at % grid.sizeI();
                int j = at / grid.sizeI();
                int[] next = {
                    i > 0 ? at - 1 : -1,
                    i < grid.sizeI() - 1 ? at + 1 : -1,
                    j > 0 ? at - grid.sizeI() : -1,
                    j < grid.sizeJ() - 1 ? at + grid.sizeI() : -1
                };
                for (int neighbour : next) {
                    if (neighbour >= 0 && !outside[neighbour] && !body[k * slice + neighbour]) {
                        outside[neighbour] = true;
                        queue[tail++] = neighbour;
                    }
                }
            }
            for (int at = 0; at < slice; at++) {
                made[k * slice + at] = !outside[at];
            }
        }
        return made;
    }
}
