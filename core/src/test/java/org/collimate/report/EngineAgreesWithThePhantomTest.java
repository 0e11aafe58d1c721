// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.collimate.phantom.Hospital;
import org.collimate.phantom.Report;
import org.collimate.phantom.words.Readers;
import org.collimate.sample.Certainty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The phantom's readers and the engine share no code and no word list: what the ones state, the other must find. The
/// truth was noted while the reports were written.
///
/// The engine's cues and headings were mended on hospital 11, so this one is another; the grammars are the same, so the
/// figures say how well these readers are understood, not readers in general.
class EngineAgreesWithThePhantomTest {
    private static final int PATIENTS = 200;
    private static final Hospital HOSPITAL = Hospital.of(2026);

    @ParameterizedTest
    @CsvSource({"en, 1, 0.95", "en, 0, 0.93", "en, -1, 0.70", "es, 1, 0.95", "es, 0, 0.93", "es, -1, 0.80"})
    void cellsAreWhatTheReadersState(String language, int value, double least) {
        var taxonomy = Taxonomy.of("chexpert-14");
        var labeller = ReportLabeller.of(ReportEngine.of(Language.of(language)), taxonomy, Policy.of("chexpert"));
        var readers = Readers.of(List.of(language), 0);
        int both = 0;
        int stated = 0;
        int found = 0;
        for (int number = 1; number <= PATIENTS; number++) {
            var patient = HOSPITAL.patient(number);
            for (var study : HOSPITAL.studies(patient)) {
                var report = readers.write(HOSPITAL, patient, study, List.of());
                var cells = labeller.label(report.text());
                for (var label : taxonomy.labels()) {
                    boolean isStated = cell(report, label).equals(Optional.of(value));
                    boolean isFound = cells.cell(label).equals(OptionalInt.of(value));
                    both += isStated && isFound ? 1 : 0;
                    stated += isStated ? 1 : 0;
                    found += isFound ? 1 : 0;
                }
            }
        }
        double score = 2.0 * both / (stated + found);
        System.out.printf(
                Locale.ROOT,
                "phantom's readers, %s, cell %d: F1 %.3f (%d stated, %d found, %d both)%n",
                language,
                value,
                score,
                stated,
                found,
                both);
        assertThat(stated).isGreaterThan(30);
        assertThat(score).isGreaterThanOrEqualTo(least);
    }

    /// The published aggregation of what a report states of a label.
    private static Optional<Integer> cell(Report report, String label) {
        Set<Certainty> said = EnumSet.noneOf(Certainty.class);
        for (var statement : report.statements()) {
            if (statement.name().equals(label)) {
                said.add(statement.certainty());
            }
        }
        boolean present = said.remove(Certainty.PRESENT);
        boolean absent = said.remove(Certainty.ABSENT);
        if (!said.isEmpty() && absent) {
            return Optional.of(-1);
        }
        return present
                ? Optional.of(1)
                : !said.isEmpty() ? Optional.of(-1) : absent ? Optional.of(0) : Optional.empty();
    }
}
