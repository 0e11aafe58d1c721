// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.volume.projection;

import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;
import org.collimate.volume.Affine;
import org.collimate.volume.LabelMap;

/// Projects label maps along the same rays as attenuation: for each label the thickness of its structure at each pixel,
/// in millimetres, by Siddon's exact lengths. A ray hits a structure exactly where its thickness is above 0.
public final class MaskProjector {
    private final LabelMap map;
    private final int[] axes;
    private final Affine toCells;
    private final int[] box;

    private MaskProjector(LabelMap map) {
        this.map = map;
        this.axes = Cells.axes(map.grid());
        this.toCells = Cells.toCells(map.grid(), axes);
        this.box = box();
    }

    /// Makes a label map ready to be projected from many sides.
    public static MaskProjector of(LabelMap map) {
        return new MaskProjector(map);
    }

    private int[] box() {
        var grid = map.grid();
        int[] found = {grid.size(axes[0]), 0, grid.size(axes[1]), 0, grid.size(axes[2]), 0};
        var place = new int[3];
        for (int k = 0; k < grid.sizeK(); k++) {
            for (int j = 0; j < grid.sizeJ(); j++) {
                for (int i = 0; i < grid.sizeI(); i++) {
                    if (map.labels()[grid.index(i, j, k)] != 0) {
                        place[0] = i;
                        place[1] = j;
                        place[2] = k;
                        for (int axis = 0; axis < 3; axis++) {
                            int at = place[axes[axis]];
                            found[2 * axis] = Math.min(found[2 * axis], at);
                            found[2 * axis + 1] = Math.max(found[2 * axis + 1], at + 1);
                        }
                    }
                }
            }
        }
        return found;
    }

    /// The thickness of every structure that is in the map, by label; also of those that no ray hits. The same for any
    /// number of threads.
    public SortedMap<Integer, Radiograph> project(Geometry geometry, int threads) {
        var detector = geometry.detector();
        var numbers = numbers();
        var place = new int[1 << 16];
        Arrays.fill(place, -1);
        var thickness = new float[numbers.length][];
        for (int i = 0; i < numbers.length; i++) {
            place[numbers[i]] = i;
            thickness[i] = new float[detector.pixels()];
        }
        if (numbers.length > 0) {
            Work.each(detector.rows(), threads, row -> projectRow(geometry, row, place, thickness));
        }
        var result = new TreeMap<Integer, Radiograph>();
        for (int i = 0; i < numbers.length; i++) {
            result.put(numbers[i], new Radiograph(detector.columns(), detector.rows(), thickness[i]));
        }
        return result;
    }

    private int[] numbers() {
        var seen = new boolean[1 << 16];
        for (short label : map.labels()) {
            seen[label & 0xffff] = true;
        }
        int count = 0;
        var numbers = new int[seen.length];
        for (int label = 1; label < seen.length; label++) {
            if (seen[label]) {
                numbers[count++] = label;
            }
        }
        return Arrays.copyOf(numbers, count);
    }

    private void projectRow(Geometry geometry, int row, int[] place, float[][] thickness) {
        var detector = geometry.detector();
        var grid = map.grid();
        int[] steps = {1, grid.sizeI(), grid.sizeI() * grid.sizeJ()};
        int stepP = steps[axes[0]];
        int stepQ = steps[axes[1]];
        int stepA = steps[axes[2]];
        boolean isCone = geometry.beam() instanceof Beam.Cone;
        var walk = new CellWalk(box);
        for (int column = 0; column < detector.columns(); column++) {
            var pixel = geometry.pixel(row, column);
            var origin = geometry.origin(pixel, 1);
            double length = pixel.minus(origin).length();
            walk.begin(toCells.apply(origin), toCells.apply(pixel), isCone);
            while (walk.step()) {
                int label = map.labels()[walk.p * stepP + walk.q * stepQ + walk.a * stepA] & 0xffff;
                if (label != 0) {
                    thickness[place[label]][row * detector.columns() + column] += (float) (walk.span * length);
                }
            }
        }
    }
}
