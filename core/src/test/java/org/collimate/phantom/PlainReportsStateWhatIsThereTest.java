// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.phantom;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.collimate.sample.Certainty;
import org.junit.jupiter.api.Test;

class PlainReportsStateWhatIsThereTest {
    private static final Hospital HOSPITAL = Hospital.of(8);

    @Test
    void everySpanCutsTheWordsThatItNames() {
        for (int number = 1; number <= 150; number++) {
            var patient = HOSPITAL.patient(number);
            var studies = HOSPITAL.studies(patient);
            for (var study : studies) {
                var report = new PlainReports().write(HOSPITAL, patient, study, List.of());
                for (var said : report.statements()) {
                    assertThat(report.text()
                                    .substring(
                                            said.mention().begin(),
                                            said.mention().end()))
                            .isEqualToIgnoringCase(said.kind());
                    assertThat(said.sentence().begin())
                            .isLessThanOrEqualTo(said.mention().begin());
                    assertThat(report.text().charAt(said.sentence().end() - 1)).isEqualTo('.');
                }
                for (var named : report.identifiers()) {
                    assertThat(report.text()
                                    .substring(
                                            named.span().begin(), named.span().end()))
                            .isEqualTo(named.text());
                }
                assertThat(report.text()).doesNotContain("[", "]", "  .", "null");
            }
        }
    }

    @Test
    void whatIsStatedIsStatedAndWhatIsDeniedIsNotThere() {
        for (int number = 1; number <= 150; number++) {
            var patient = HOSPITAL.patient(number);
            var study = HOSPITAL.firstStudy(patient);
            var report = new PlainReports().write(HOSPITAL, patient, study, List.of());
            for (var disease : study.diseases()) {
                assertThat(report.statements())
                        .anyMatch(said -> said.cause().equals(java.util.Optional.of(disease.id()))
                                && said.certainty() == disease.certainty());
            }
            for (var said : report.statements()) {
                if (said.certainty() == Certainty.ABSENT) {
                    assertThat(study.diseases())
                            .noneMatch(disease -> disease.kind().word().equals(said.kind()));
                }
            }
        }
    }
}
