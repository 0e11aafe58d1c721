// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// `auto` takes the language whose own words a text has, English where it does not tell.
class LanguageIsToldByItsWordsTest {
    @Test
    void theWordsOfOneLanguageTellIt() {
        assertThat(LanguageGuess.of("No se observa derrame pleural en la base derecha."))
                .isEqualTo("es");
        assertThat(LanguageGuess.of("CAMBIOS CRONICOS SIN DERRAME")).isEqualTo("es");
        assertThat(LanguageGuess.of("There is no pleural effusion on the right."))
                .isEqualTo("en");
    }

    @Test
    void whatDoesNotTellIsEnglish() {
        assertThat(LanguageGuess.of("")).isEqualTo("en");
        assertThat(LanguageGuess.of("Cardiomegalia")).isEqualTo("en");
        assertThat(LanguageGuess.of("12.5 / ___ XXXX \uD83D\uDE00")).isEqualTo("en");
        assertThat(LanguageGuess.of("x".repeat(100_000))).isEqualTo("en");
    }

    @Test
    void reportsOfOurOwnAreTold() {
        long told = SpanishGold.reports().stream()
                .filter(report -> LanguageGuess.of(report.text()).equals("es"))
                .count();
        assertThat(told).as("of 200 Spanish reports").isGreaterThanOrEqualTo(190);
        assertThat(OwnGold.rows("uncertain.tsv").stream()
                        .filter(row -> LanguageGuess.of(row[0]).equals("es")))
                .isEmpty();
    }
}
