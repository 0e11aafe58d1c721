// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.report.breast;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.collimate.sample.Side;
import org.collimate.text.CodePoints;
import org.junit.jupiter.api.Test;

class BreastReportsAreUnderstoodTest {
    private static final String PLAIN = """
        Screening mammogram, both breasts
        Postmenopausal, her sister had breast cancer. Compared with 2019. The breasts         are heterogeneously dense. In the left breast at 2 o'clock, 5 cm from the nipple, there is an irregular mass of         1.6 x 1.2 cm. Suspicious mass, BI-RADS 4B. Core biopsy is recommended.\
        """;

    private static BreastReading read(String text) {
        return BreastReader.standard().read(text);
    }

    private static List<String> sections(String text) {
        return read(text).sentences().stream()
                .map(sentence -> sentence.section().word() + ": " + CodePoints.slice(text, sentence.span()))
                .toList();
    }

    @Test
    void sectionsAreToldWithoutAnyHeading() {
        assertThat(sections(PLAIN))
                .map(line -> line.substring(0, line.indexOf(':')))
                .containsExactly(
                        "title", "history", "comparison", "density", "findings", "impression", "recommendation");
    }

    @Test
    void aHeadingDecidesWhateverTheWordsAre() {
        assertThat(sections("TECHNIQUE: Recommend biopsy.\nCOMPARISON: Dense.\nINDICATION: Normal."))
                .containsExactly("technique: Recommend biopsy.", "comparison: Dense.", "indication: Normal.");
    }

    @Test
    void lesionsHavePlaceAndSizeOfTheirSentence() {
        assertThat(read(PLAIN).lesions()).singleElement().satisfies(lesion -> {
            assertThat(lesion.side()).contains(Side.LEFT);
            assertThat(lesion.clock()).contains(2.0);
            assertThat(lesion.distanceCentimetres()).contains(5.0);
            assertThat(lesion.sizeMillimetres()).contains(16.0);
            assertThat(lesion.kind()).contains("mass");
        });
    }

    @Test
    void whatWasMeasuredBeforeIsNotTheSize() {
        var text = "FINDINGS: Right breast: cyst of 9 mm at 7 o'clock, previously 12 mm. No suspicious mass.";
        assertThat(read(text).lesions())
                .singleElement()
                .extracting(BreastLesion::sizeMillimetres)
                .isEqualTo(Optional.of(9.0));
    }

    @Test
    void aRelativesCancerIsNotThePatients() {
        assertThat(read("HISTORY: Mother with breast cancer at 50.").fields().previousCancer())
                .isEmpty();
        assertThat(read("HISTORY: No personal history of breast cancer.")
                        .fields()
                        .previousCancer())
                .contains("no");
        assertThat(read("HISTORY: Left breast cancer treated in 2012.").fields().previousCancer())
                .contains("yes");
    }

    @Test
    void theWorstCategoryCountsAndSidesAreToldApart() {
        var fields = read("IMPRESSION: Right BI-RADS 2. Left BI-RADS 4A.").fields();
        assertThat(fields.birads()).contains("4A");
        assertThat(fields.leftBirads()).contains("4A");
        assertThat(fields.rightBirads()).contains("2");
        assertThat(read("DENSITY: BI-RADS density c.\nIMPRESSION: BI-RADS: 1")
                        .fields()
                        .birads())
                .contains("1");
    }
}
