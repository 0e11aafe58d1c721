// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Headings in any case, with or without a colon, numbered, marked down, misspelt, or inside a line.
class SectionsOfAnyHospitalTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "FINDINGS: Clear.\nIMPRESSION: Normal.",
                "Findings:\nClear.\n\nImpression:\nNormal.",
                "FINDINGS\nClear.\nIMPRESSION\nNormal.",
                "FINDINGS The lungs are clear.\nIMPRESSION Normal study.",
                "**Findings:** Clear.\n**Conclusion:** Normal.",
                "1. FINDINGS: Clear.\n2. OPINION: Normal.",
                "FINDNGS: Clear.\nIMPRESION: Normal.",
                "FINDINGS: Clear. IMPRESSION: Normal.",
                "## Findings\nClear.\n## Summary\nNormal."
            })
    void findingsAndImpressionAreFound(String text) {
        assertThat(Said.sections(text, SectionStyle.ANY_HOSPITAL)).isEqualTo("findings impression");
    }

    @Test
    void theUsualSectionsHaveCanonicalNames() {
        var text =
                "EXAM: Chest.\nCLINICAL HISTORY: Cough.\nREASON FOR EXAM: Cough.\nCOMPARISON: None.\nTECHNIQUE: PA.\n"
                        + "FINDINGS: Clear.\nIMPRESSION: Normal.\nRECOMMENDATION: None.";
        assertThat(Said.sections(text, SectionStyle.ANY_HOSPITAL))
                .isEqualTo("examination history indication comparison technique findings impression recommendation");
    }

    @Test
    void headingsOfOrgansBelongToTheFindings() {
        assertThat(Said.sections(
                        "FINDINGS:\nLUNGS: Clear.\nHEART: Normal.\nIMPRESSION: Normal.", SectionStyle.ANY_HOSPITAL))
                .isEqualTo("findings impression");
        assertThat(Said.sections("Heart: Normal.\nLungs: Clear.\nImpression: Normal.", SectionStyle.ANY_HOSPITAL))
                .isEqualTo("findings impression");
    }

    @Test
    void aTextAfterTheHeadAndABlankLineIsTheFindings() {
        var text = "CHEST X-RAY\n"
                + "INDICATION: Cough, question of pneumonia.\n\n"
                + "There is a small left effusion.\n\n"
                + "IMPRESSION: Effusion.";
        assertThat(Said.sections(text, SectionStyle.ANY_HOSPITAL)).isEqualTo("preamble indication findings impression");
        var labels = ReportScores.labeller("chexpert-14").label(text.replace("IMPRESSION: Effusion.", ""));
        assertThat(labels.positives()).containsExactly("Pleural Effusion");
    }

    @Test
    void wordsOfAHeadingInProseAreNone() {
        assertThat(Said.sections("The findings are unchanged. No impression of a mass.", SectionStyle.ANY_HOSPITAL))
                .isEqualTo("report");
        assertThat(Said.sections("Findings consistent with edema.", SectionStyle.ANY_HOSPITAL))
                .isEqualTo("report");
    }

    @Test
    void indicationAndHistoryGiveNoLabel() {
        var labels = ReportScores.labeller("chexpert-14")
                .label("INDICATION: Pneumonia.\nHISTORY: Edema.\nFINDINGS: Clear lungs.\nIMPRESSION: No effusion.");
        assertThat(labels.cell("Pneumonia")).isEmpty();
        assertThat(labels.cell("Edema")).isEmpty();
        assertThat(labels.cell("Pleural Effusion")).hasValue(0);
        assertThat(labels.cell("No Finding")).hasValue(1);
    }
}
