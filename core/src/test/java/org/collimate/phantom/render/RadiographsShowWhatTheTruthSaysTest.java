// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.phantom.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.collimate.phantom.Disease;
import org.collimate.phantom.DiseaseKind;
import org.collimate.phantom.Topic;
import org.collimate.phantom.ViewKind;
import org.collimate.phantom.body.Body;
import org.collimate.sample.Side;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RadiographsShowWhatTheTruthSaysTest {
    private static final Cases CASES = Cases.of(11);

    /// Not emphysema: it changes the form of the whole chest.
    @ParameterizedTest
    @EnumSource(value = DiseaseKind.class, mode = EnumSource.Mode.EXCLUDE, names = "EMPHYSEMA")
    void aDiseaseChangesThePictureInItsBoxMoreThanElsewhere(DiseaseKind kind) {
        var one = CASES.standing(kind, 1, disease -> disease.extent() > 0.4);
        var with = shadow(one, one.study(), ViewKind.PA);
        var without = shadow(one, one.normal(), ViewKind.PA);
        var box = with.box(0).orElseThrow();
        double inside = 0;
        double outside = 0;
        for (int i = 0; i < with.integral().length; i++) {
            int column = i % 256;
            int row = i / 256;
            double change = Math.abs(with.integral()[i] - without.integral()[i]);
            boolean in = column >= box[0] - 2 && column < box[2] + 2 && row >= box[1] - 2 && row < box[3] + 2;
            inside += in ? change : 0;
            outside += in ? 0 : change;
        }
        double area = (box[2] - box[0] + 4) * (box[3] - box[1] + 4);
        assertThat(inside / area).as("change a pixel").isGreaterThan(3 * outside / (256 * 256 - area));
    }

    @ParameterizedTest
    @EnumSource(DiseaseKind.class)
    void aDiseaseWithoutContrastLeavesEveryPixelAsItWas(DiseaseKind kind) {
        var one = CASES.standing(kind, 1, _ -> true);
        var hidden = one.study().showing(List.of(faint(one.disease(), 0)), List.of());
        var picture = Radiography.small(CASES.hospital(), one.patient(), hidden, ViewKind.PA, 64);
        var normal = Radiography.small(CASES.hospital(), one.patient(), one.normal(), ViewKind.PA, 64);
        assertThat(picture.pixels()).isEqualTo(normal.pixels());
        assertThat(picture.shadow().box(0)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = DiseaseKind.class,
            names = {"EFFUSION", "PNEUMOTHORAX", "CONSOLIDATION", "NODULE", "MASS", "ATELECTASIS", "FRACTURE"})
    void thePatientsLeftIsOnTheRightOfThePicture(DiseaseKind kind) {
        for (var side : List.of(Side.LEFT, Side.RIGHT)) {
            var one = CASES.standing(kind, 1, disease -> disease.side() == side);
            var box = shadow(one, one.study(), ViewKind.PA).box(0).orElseThrow();
            double middle = (box[0] + box[2]) / 2;
            assertThat(middle > 128).as(kind + " " + side).isEqualTo(side == Side.LEFT);
        }
    }

    @ParameterizedTest
    @EnumSource(DiseaseKind.class)
    void theSmallAndTheLargePictureAgreeOnTheBox(DiseaseKind kind) {
        int number = 1;
        for (int i = 0; i < 3; i++) {
            var one = CASES.standing(kind, number, disease -> disease.extent() > 0.2);
            number = one.patient().number() + 1;
            for (var view : List.of(ViewKind.PA, ViewKind.LATERAL)) {
                var small = Radiography.small(CASES.hospital(), one.patient(), one.study(), view, 64)
                        .shadow()
                        .box(0)
                        .orElseThrow();
                var large = shadow(one, one.study(), view).box(0).orElseThrow();
                for (int edge = 0; edge < 4; edge++) {
                    small[edge] *= 4;
                }
                assertThat(Cases.overlap(small, large)).as(kind + " " + view).isGreaterThanOrEqualTo(0.7);
            }
        }
    }

    private static Shadow shadow(Cases.Case one, org.collimate.phantom.Study study, ViewKind view) {
        var camera = Camera.of(view, one.patient(), study, 256, 256);
        return Shadow.of(Body.of(CASES.hospital().seed(), one.patient(), study, view, camera.pixelAtBody()), camera, 1);
    }

    private static Disease faint(Disease old, double contrast) {
        return new Disease(
                old.id(),
                old.kind(),
                old.side(),
                old.place(),
                old.extent(),
                old.sizeMillimetres(),
                old.rib(),
                old.certainty(),
                old.change(),
                contrast,
                old.stated(),
                Topic.DISEASE.draws(1, 2, 3).seed());
    }
}
