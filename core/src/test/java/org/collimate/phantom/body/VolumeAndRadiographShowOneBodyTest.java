// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.phantom.body;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.collimate.phantom.DiseaseKind;
import org.collimate.phantom.ViewKind;
import org.collimate.phantom.render.Camera;
import org.collimate.phantom.render.Cases;
import org.collimate.phantom.render.Shadow;
import org.collimate.volume.LabelMap;
import org.collimate.volume.Point;
import org.collimate.volume.VolumeImage;
import org.collimate.volume.VoxelUnit;
import org.collimate.volume.projection.Beam;
import org.collimate.volume.projection.Detector;
import org.collimate.volume.projection.Geometry;
import org.collimate.volume.projection.MaskProjector;
import org.collimate.volume.projection.SiddonProjector;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The same body twice: as analytic shapes seen by a camera, and as voxels projected by Siddon's algorithm.
class VolumeAndRadiographShowOneBodyTest {
    private static final int PIXELS = 64;
    private static final Cases CASES = Cases.of(5);

    @ParameterizedTest
    @EnumSource(
            value = DiseaseKind.class,
            names = {"EFFUSION", "PNEUMOTHORAX", "MASS", "CARDIOMEGALY"})
    void lineIntegralsAndBoxesAgree(DiseaseKind kind) {
        var one = CASES.standing(kind, 1, disease -> disease.extent() > 0.5);
        var body = Body.of(CASES.hospital().seed(), one.patient(), one.study(), ViewKind.PA, 1);
        var camera = Camera.of(ViewKind.PA, one.patient(), one.study(), PIXELS, PIXELS);
        var shadow = Shadow.of(body, camera, 2);
        var voxels = BodyVolume.of(body, 3, one.study());
        var attenuation = new float[voxels.labels().labels().length];
        for (int i = 0; i < attenuation.length; i++) {
            attenuation[i] = (float) Matter.of(voxels.ct().voxels().at(i));
        }
        var geometry = new Geometry(
                new Beam.Cone(1650, 1800),
                0,
                new Detector(PIXELS, PIXELS, -camera.down().z()),
                new Point(0, 0, camera.source().z()));
        var projected = new SiddonProjector()
                .prepare(VolumeImage.of(voxels.ct().grid(), attenuation, VoxelUnit.MU))
                .project(geometry, 2);
        // The volume ends at the arms and below the ribs, so the picture's middle is compared.
        var analytic = new ArrayList<Double>();
        var summed = new ArrayList<Double>();
        for (int row = 8; row < 54; row++) {
            for (int column = 8; column < 56; column++) {
                analytic.add((double) shadow.integral()[row * PIXELS + column]);
                summed.add((double) projected.at(row, column));
            }
        }
        assertThat(correlation(analytic, summed)).isGreaterThan(0.99);
        assertThat(Cases.overlap(shadow.box(0).orElseThrow(), box(voxels.labels(), geometry)))
                .isGreaterThanOrEqualTo(0.7);
    }

    private static double[] box(LabelMap labels, Geometry geometry) {
        var mask = java.util.Objects.requireNonNull(
                MaskProjector.of(labels).project(geometry, 2).get(BodyVolume.FIRST_FINDING));
        double[] box = {PIXELS, PIXELS, 0, 0};
        for (int row = 0; row < PIXELS; row++) {
            for (int column = 0; column < PIXELS; column++) {
                if (mask.at(row, column) > 2) {
                    box[0] = Math.min(box[0], column);
                    box[1] = Math.min(box[1], row);
                    box[2] = Math.max(box[2], column + 1);
                    box[3] = Math.max(box[3], row + 1);
                }
            }
        }
        return box;
    }

    private static double correlation(List<Double> a, List<Double> b) {
        double meanA = a.stream().mapToDouble(x -> x).average().orElse(0);
        double meanB = b.stream().mapToDouble(x -> x).average().orElse(0);
        double ab = 0;
        double aa = 0;
        double bb = 0;
        for (int i = 0; i < a.size(); i++) {
            double x = a.get(i) - meanA;
            double y = b.get(i) - meanB;
            ab += x * y;
            aa += x * x;
            bb += y * y;
        }
        return ab / Math.sqrt(aa * bb);
    }
}
