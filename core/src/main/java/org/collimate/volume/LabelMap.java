// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.volume;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// Which structure each voxel belongs to: a number from 1 to 65,535, or 0 for none, and the structures' names by
/// number, as far as they are known. Two structures cannot share a voxel.
///
/// @param labels in memory order, unsigned; shared, not copied
@SuppressWarnings("ArrayRecordComponent") // large; compared by identity, as nobody compares label maps
public record LabelMap(Grid grid, short[] labels, SortedMap<Integer, String> names) {
    /// @throws IllegalArgumentException if the grid has another number of voxels
    public LabelMap {
        if (labels.length != grid.voxels()) {
            throw new IllegalArgumentException(
                    "a grid of " + grid.sizes() + " has " + grid.voxels() + " voxels, found " + labels.length);
        }
        names = Collections.unmodifiableSortedMap(new TreeMap<>(names));
    }

    /// A map whose names nobody gave.
    public static LabelMap of(Grid grid, short[] labels) {
        return new LabelMap(grid, labels, new TreeMap<>());
    }

    /// The labels of an image whose numbers are whole and from 0 to 65,535.
    ///
    /// @throws IllegalArgumentException if a number is not
    public static LabelMap of(VolumeImage image) {
        var voxels = image.voxels();
        if (voxels instanceof Voxels.Colours) {
            throw new IllegalArgumentException("a label is a whole number from 0 to 65535, found colours");
        }
        var labels = new short[voxels.count()];
        for (int at = 0; at < labels.length; at++) {
            float value = voxels.at(at);
            if (!(value >= 0 && value <= 65_535) || value != Math.rint(value)) {
                throw new IllegalArgumentException("a label is a whole number from 0 to 65535, found " + value);
            }
            labels[at] = (short) (int) value;
        }
        return of(image.grid(), labels);
    }

    /// The number at a voxel, 0 for none.
    public int at(int i, int j, int k) {
        return labels[grid.index(i, j, k)] & 0xffff;
    }

    /// The name of a number: the given one, or `label-7`.
    public String name(int label) {
        return names.getOrDefault(label, "label-" + label);
    }

    public LabelMap withNames(Map<Integer, String> changed) {
        return new LabelMap(grid, labels, new TreeMap<>(changed));
    }
}
