// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.label;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.collimate.sample.Certainty;
import org.collimate.sample.Side;
import org.collimate.sample.Span;
import org.junit.jupiter.api.Test;

class ImagingConceptsTest {
    private static List<String> names(String caption) {
        return ImagingConcepts.of(caption).mentions().stream()
                .map(m -> m.concept().name())
                .toList();
    }

    @Test
    void aCaptionGivesModalityDirectionAnatomyAndFinding() {
        assertThat(names("Axial CT of the chest shows a pneumothorax."))
                .containsExactly("Axial", "X-Ray Computed Tomography", "Chest", "Pneumothorax");
    }

    @Test
    void theLongestTermWinsWithinAKind() {
        assertThat(names("Superior sagittal sinus")).containsExactly("Superior sagittal sinus");
        assertThat(ImagingConcepts.of("PET/CT of the liver").modalities()).containsExactly(Modality.PET_CT);
        assertThat(ImagingConcepts.of("MR angiography").modalities()).containsExactly(Modality.MRI);
    }

    @Test
    void aFindingMayHoldAnAnatomy() {
        assertThat(names("Left pleural effusion")).containsExactlyInAnyOrder("Pleura", "Pleural effusion");
    }

    @Test
    void pluralsCount() {
        assertThat(names("ovaries, lungs and biopsies of masses")).containsExactly("Ovary", "Lung", "Mass");
    }

    @Test
    void abbreviationsNeedTheirCase() {
        assertThat(ImagingConcepts.of("CT").modalities()).containsExactly(Modality.CT);
        assertThat(ImagingConcepts.of("direct ct of a pet told us more; echo").modalities())
                .isEmpty();
        assertThat(ImagingConcepts.of("The Ct value of the PCR was 31").modalities())
                .isEmpty();
    }

    @Test
    void usesOutsideImagingAreNone() {
        assertThat(ImagingConcepts.of("X-ray diffraction pattern of the powder").modalities())
                .isEmpty();
        assertThat(ImagingConcepts.of("Data are mean SEM of three runs").modalities())
                .isEmpty();
        assertThat(names("bone window")).doesNotContain("Bone");
    }

    @Test
    void whatWasNotDoneIsAbsent() {
        assertThat(ImagingConcepts.of("No CT was done.").modalities()).isEmpty();
        assertThat(ImagingConcepts.of("MRI was not performed.").modalities()).isEmpty();
        assertThat(ImagingConcepts.of("CT without contrast").modalities()).containsExactly(Modality.CT);
        var mentions =
                ImagingConcepts.of("Chest radiograph without pneumothorax.").mentions();
        assertThat(mentions.getLast().certainty()).isEqualTo(Certainty.ABSENT);
    }

    @Test
    void hintsCountOnlyWhereNoModalityIsNamed() {
        assertThat(ImagingConcepts.of("Hypoechoic mass").modalities()).containsExactly(Modality.ULTRASONOGRAPHY);
        assertThat(ImagingConcepts.of("CT after a hypoechoic mass").modalities())
                .containsExactly(Modality.CT);
    }

    @Test
    void sidesAndPlacesAreGiven() {
        var mention = ImagingConcepts.of("𝛼 right kidney").mentions().getFirst();
        assertThat(mention.side()).contains(Side.RIGHT);
        assertThat(mention.span()).isEqualTo(new Span(8, 14));
    }

    @Test
    void radiologyIsToldFromTheRest() {
        assertThat(ImagingConcepts.of("Sonogram of the gallbladder").isRadiology())
                .isTrue();
        assertThat(ImagingConcepts.of("Sagittal view of the orbit").isRadiology())
                .isTrue();
        assertThat(ImagingConcepts.of("Photomicrograph of the lung").isRadiology())
                .isFalse();
        assertThat(ImagingConcepts.of("Growth of rice").isRadiology()).isFalse();
        var map = "Map of a field of vents. " + "The instruments stood there for a year. ".repeat(8);
        assertThat(ImagingConcepts.of(map + "Talus lies at the axial wall.").isRadiology())
                .isFalse();
    }

    @Test
    void everyTermOfTheTablesFindsItsConcept() {
        for (var entry : Lexicon.imaging().entries()) {
            if (!entry.blocks()) {
                assertThat(Lexicon.imaging().find(entry.term()))
                        .as(entry.term())
                        .anyMatch(m -> m.concept().equals(entry.concept()));
            }
        }
    }

    @Test
    void aNeutralSentenceBehindChangesNothingBeforeIt() {
        var caption = "Axial T2-weighted MRI of the left knee without effusion.";
        assertThat(ImagingConcepts.of(caption + " Written in June.").mentions())
                .isEqualTo(ImagingConcepts.of(caption).mentions());
    }
}
