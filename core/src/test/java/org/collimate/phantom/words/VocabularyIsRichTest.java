// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.phantom.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Counts ways of saying, as lines of the grammar; the choices inside a line make many more of each.
class VocabularyIsRichTest {
    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void everyFindingHasTwelveSentencesAndEightNegations(String code) {
        Language language = Language.of(code);
        language.subjects().forEach((subject, grammar) -> {
            int present = grammar.templates("present").size()
                    + grammar.templates("present.any").size();
            int absent = grammar.templates("absent").size()
                    + grammar.templates("absent.any").size();
            System.out.println(
                    code + " " + subject + ": " + grammar.templates("present").size() + " sentences of its own, "
                            + present + " in all, " + absent + " negations");
            assertThat(present).as(subject).isGreaterThanOrEqualTo(12);
            assertThat(grammar.templates("present").size()).as(subject).isGreaterThanOrEqualTo(5);
            assertThat(absent).as(subject).isGreaterThanOrEqualTo(8);
            assertThat(grammar.templates("noun")).as(subject).isNotEmpty();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void everyLevelOfDoubtHasTenHedges(String code) {
        Grammar grammar = Language.of(code).common();
        for (String level : List.of("probable", "possible", "unlikely")) {
            assertThat(grammar.templates(level + ".any")).as(level).hasSizeGreaterThanOrEqualTo(10);
        }
    }
}
