// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.report.breast;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnyTextGivesABreastReadingTest {
    private final BreastReader reader = BreastReader.standard();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " \n\n",
                ":",
                "....",
                "FINDINGS:",
                "FINDINGS:\n\nIMPRESSION:",
                "\u0000\u0001",
                "😀 mass 5 mm 😀. BI-RADS 4"
            })
    void oddTextsGiveSpansInsideTheText(String text) {
        check(text);
    }

    @Test
    void randomTextsGiveSpansInsideTheTextInOrder() {
        long seed = Long.getLong("collimate.seed", 20261124);
        System.out.println("AnyTextGivesABreastReadingTest seed " + seed);
        var random = new SplittableRandom(seed);
        var pieces = List.of(
                "mass ",
                "left ",
                "5 mm ",
                "2 o'clock",
                ". ",
                "\n",
                ":",
                "BI-RADS ",
                "4A",
                "FINDINGS",
                "no ",
                "😀",
                " - ",
                "1. ",
                "\"");
        for (int i = 0; i < 2_000; i++) {
            var text = new StringBuilder();
            for (int k = random.nextInt(30); k > 0; k--) {
                text.append(pieces.get(random.nextInt(pieces.size())));
            }
            check(text.toString());
        }
    }

    @Test
    void aVeryLongTextTakesTimeInProportion() {
        check("There is a mass of 5 mm at 2 o'clock in the left breast. ".repeat(8_000));
        check("x".repeat(400_000));
        check("no ".repeat(100_000));
    }

    @Test
    void readingsAreTheSameOnManyThreads() throws Exception {
        var texts = BreastGold.all().stream().map(BreastGold::text).limit(40).toList();
        var alone = texts.stream().map(reader::read).toList();
        try (var workers = Executors.newFixedThreadPool(3)) {
            var futures = texts.stream()
                    .map(text -> workers.submit(() -> reader.read(text)))
                    .toList();
            for (int i = 0; i < futures.size(); i++) {
                assertThat(futures.get(i).get()).isEqualTo(alone.get(i));
            }
        }
    }

    private void check(String text) {
        var reading = reader.read(text);
        int length = text.codePointCount(0, text.length());
        int before = 0;
        for (var sentence : reading.sentences()) {
            assertThat(sentence.span().begin()).isGreaterThanOrEqualTo(before);
            assertThat(sentence.span().end()).isBetween(sentence.span().begin() + 1, length);
            before = sentence.span().end();
        }
    }
}
