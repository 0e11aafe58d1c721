// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.phantom.body;

import java.util.TreeMap;
import org.collimate.phantom.Study;
import org.collimate.volume.Grid;
import org.collimate.volume.LabelMap;
import org.collimate.volume.Point;
import org.collimate.volume.VolumeImage;
import org.collimate.volume.VoxelUnit;

/// A body as voxels: Hounsfield units and labels on one grid (RAS+, the carina at height 0).
///
/// Labels below 100 are [Structure]s; 100 and above are what is wrong or lies in the chest, in the order of the study's
/// diseases and then devices.
public record BodyVolume(VolumeImage ct, LabelMap labels) {
    static final int FIRST_FINDING = 100;

    /// @param spacing edge of a voxel in millimetres, at least 1
    public static BodyVolume of(Body body, double spacing, Study study) {
        if (!(spacing >= 1)) {
            throw new IllegalArgumentException("[spacing] found " + spacing + " mm, expected at least 1");
        }
        int i = (int) (430 / spacing);
        int j = (int) (330 / spacing);
        int k = (int) (420 / spacing);
        var grid = Grid.axisAligned(i, j, k, new Point(spacing, spacing, spacing), new Point(0, 10, -50));
        var filling = new Filling(body, grid);
        filling.fill();
        var names = new TreeMap<Integer, String>();
        for (var structure : Structure.values()) {
            if (structure != Structure.BACKGROUND && structure != Structure.DISEASE && structure != Structure.DEVICE) {
                names.put(structure.ordinal(), structure.word());
            }
        }
        int number = FIRST_FINDING;
        for (var disease : study.diseases()) {
            names.put(number++, disease.kind().word().replace(' ', '_'));
        }
        for (var device : study.devices()) {
            names.put(number++, device.kind().word().replace(' ', '_'));
        }
        return new BodyVolume(
                VolumeImage.of(grid, filling.hounsfield(), VoxelUnit.HU),
                LabelMap.of(grid, filling.labels()).withNames(names));
    }
}
