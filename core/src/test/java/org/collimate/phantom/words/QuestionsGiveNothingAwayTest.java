// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.phantom.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeMap;
import org.collimate.phantom.Disease;
import org.collimate.phantom.Report;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionsGiveNothingAwayTest {
    @ParameterizedTest
    @CsvSource({"en, yes, no", "es, sí, no"})
    void yesAndNoComeEquallyOftenForEveryKindOfQuestion(String language, String yes, String no) {
        var questions = Questions.in(Language.of(language));
        var counts = new TreeMap<String, int[]>();
        for (Ward ward : Ward.ordinary(6000)) {
            for (Report.Question question : questions.about(ward.hospital(), ward.patient(), ward.study())) {
                if (question.answer().equals(yes) || question.answer().equals(no)) {
                    counts.computeIfAbsent(question.kind(), _ -> new int[2])[
                            question.answer().equals(yes) ? 1 : 0]++;
                    counts.computeIfAbsent(question.kind() + ": " + thing(question), _ -> new int[2])[
                            question.answer().equals(yes) ? 1 : 0]++;
                }
            }
        }
        counts.forEach((key, two) -> {
            int all = two[0] + two[1];
            double share = two[1] / (double) all;
            // Four deviations of a fair coin, and as much again for the counted prevalence, which has noise of its own.
            double most = 0.02 + 4 * Math.sqrt(0.25 / all);
            System.out.printf("%s %s: %.3f yes of %d%n", language, key, share, all);
            assertThat(Math.abs(share - 0.5))
                    .as("seed " + Ward.SEED + " " + key)
                    .isLessThan(most + 0.03);
        });
    }

    /// The last word tells what the question is about, well enough.
    private static String thing(Report.Question question) {
        String[] words = question.question().split("[ ?¿]+");
        return words[words.length - 1];
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void answersFollowTheStudy(String language) {
        var questions = Questions.in(Language.of(language));
        for (Ward ward : Ward.sick(300)) {
            for (Report.Question question : questions.about(ward.hospital(), ward.patient(), ward.study())) {
                assertThat(question.question())
                        .doesNotContainPattern("[{}\\[\\]]|  ")
                        .endsWith("?");
                if (question.kind().equals("side") && question.answer().matches("left|izquierdo")) {
                    assertThat(disease(ward, question).side()).isEqualTo(org.collimate.sample.Side.LEFT);
                }
                if (question.kind().equals("count")) {
                    assertThat(question.answer())
                            .isEqualTo(Integer.toString(ward.study().devices().size()));
                }
            }
        }
    }

    private static Disease disease(Ward ward, Report.Question question) {
        return ward.study().diseases().stream()
                .filter(one -> one.id() == question.cause().orElseThrow())
                .findFirst()
                .orElseThrow();
    }

    @org.junit.jupiter.api.Test
    void bothLanguagesAskTheSame() {
        for (Ward ward : Ward.sick(200)) {
            List<String> english =
                    Questions.in(Language.of("en")).about(ward.hospital(), ward.patient(), ward.study()).stream()
                            .map(one -> one.kind() + one.cause())
                            .toList();
            List<String> spanish =
                    Questions.in(Language.of("es")).about(ward.hospital(), ward.patient(), ward.study()).stream()
                            .map(one -> one.kind() + one.cause())
                            .toList();
            assertThat(spanish).isEqualTo(english);
        }
    }
}
