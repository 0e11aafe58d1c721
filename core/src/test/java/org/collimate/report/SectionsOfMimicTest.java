// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// The rules of MIT-LCP/mimic-cxr's `section_parser.py`, on invented reports of its shape.
class SectionsOfMimicTest {
    private static String sections(String text) {
        return Said.sections(text, SectionStyle.MIMIC);
    }

    @Test
    void upperCaseAndAColonAfterALineBreakAndASpaceIsAHeading() {
        assertThat(sections(
                        " FINAL REPORT\n EXAMINATION:  CHEST\n \n INDICATION:  Cough.\n \n FINDINGS:\n \n Clear.\n \n"
                                + " IMPRESSION:  Normal.\n"))
                .isEqualTo("preamble examination indication findings impression");
        assertThat(sections("FINDINGS: Clear.\nIMPRESSION: Normal.")).isEqualTo("full report");
    }

    @Test
    void namesAreMappedAsPublishedWithTheirOddities() {
        assertThat(sections(" X\n REASON FOR EXAM: a\n \n CONCLUSION: b\n"))
                .isEqualTo("preamble indication impression");
        assertThat(sections(" X\n NDICATION: a\n")).isEqualTo("preamble impression");
        assertThat(sections(" X\n PORTABLE CHEST RADIOGRAPH: a\n")).isEqualTo("preamble findings");
        assertThat(sections(" X\n HISTORY OF ILLNESS: a\n \n b\n")).isEqualTo("preamble history last_paragraph");
    }

    @Test
    void anEmptyImpressionIsDroppedAndTheLastParagraphTaken() {
        assertThat(sections(" X\n INDICATION: a\n \n The lungs are clear.\n \n IMPRESSION:  \n"))
                .isEqualTo("preamble indication last_paragraph");
    }

    @Test
    void labelsComeFromTheLastImpressionElseTheFindings() {
        var labeller = ReportScores.labeller("chexpert-14").in(SectionStyle.MIMIC);
        var both = " X\n FINDINGS: Large effusion.\n \n IMPRESSION: No edema.\n \n IMPRESSION: Pneumonia.\n";
        assertThat(labeller.label(both).positives()).containsExactly("Pneumonia");
        assertThat(labeller.label(" X\n FINDINGS: Large effusion.\n").positives())
                .containsExactly("Pleural Effusion");
    }
}
