// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.collimate.text.CodePoints;
import org.junit.jupiter.api.Test;

/// Whatever the text, reading ends with a result whose spans lie in the text, and no report changes another.
class AnyTextIsReadTest {
    private static final long SEED = Long.getLong("collimate.seed", 4L);
    private static final List<String> BITS = List.of(
            "no ",
            "effusion",
            ", ",
            ". ",
            "\n",
            "\n\n",
            "FINDINGS: ",
            "possible ",
            "XXXX",
            "___",
            "[**Name**]",
            "((",
            ")",
            "?",
            "😀",
            "é",
            "left ",
            "5 x 3 mm ",
            "and ",
            "or ",
            "heart ",
            "enlarged ",
            "is ",
            "not seen",
            "/",
            "-",
            "\"",
            "•",
            "\u0000",
            "pneumothorax ",
            "日本",
            "1. ",
            "cannot be excluded",
            "calcified ",
            "aorta ");

    private static String random(Random random) {
        var text = new StringBuilder();
        for (int i = random.nextInt(60); i >= 0; i--) {
            text.append(BITS.get(random.nextInt(BITS.size())));
        }
        return text.toString();
    }

    @Test
    void spansLieInTheTextWhateverItIs() {
        var random = new Random(SEED);
        for (int i = 0; i < 2000; i++) {
            var text = random(random);
            for (var style : SectionStyle.values()) {
                var reading = Said.ENGINE.read(text, style);
                for (var sentence : reading.sentences()) {
                    assertThat(CodePoints.slice(text, sentence))
                            .as("seed " + SEED)
                            .isNotBlank();
                }
                for (var statement : reading.statements()) {
                    var sentence = reading.sentences().get(statement.sentence());
                    assertThat(statement.span().begin()).isGreaterThanOrEqualTo(sentence.begin());
                    assertThat(statement.span().end()).isLessThanOrEqualTo(sentence.end());
                }
            }
        }
    }

    @Test
    void aReportIsReadTheSameInAnyOrderAndByAnyThread() {
        var random = new Random(SEED);
        var texts = IntStream.range(0, 500).mapToObj(_ -> random(random)).toList();
        var alone = texts.stream()
                .map(text -> ReportEngine.of(Language.english()).read(text))
                .toList();
        var together = texts.parallelStream().map(Said.ENGINE::read).toList();
        assertThat(together).isEqualTo(alone);
        var reversed = new ArrayList<Reading>();
        for (var text : texts.reversed()) {
            reversed.addFirst(Said.ENGINE.read(text));
        }
        assertThat(reversed).isEqualTo(alone);
    }

    @Test
    void aNeutralSentenceChangesNothingAndAStatedFindingOnlyItself() {
        var labeller = ReportScores.labeller("chexpert-14");
        var random = new Random(SEED);
        for (int i = 0; i < 300; i++) {
            var text = random(random).replace("FINDINGS: ", "") + ".\n\n";
            var before = labeller.label(text);
            var neutral = labeller.label(text + "Thank you for this referral.");
            var stated = labeller.label(text + "Fracture is present.");
            for (var label : before.taxonomy().labels()) {
                assertThat(neutral.cell(label)).as(label + " seed " + SEED).isEqualTo(before.cell(label));
                if (!label.equals("Fracture") && !label.equals("No Finding")) {
                    assertThat(stated.cell(label)).as(label + " seed " + SEED).isEqualTo(before.cell(label));
                }
            }
            assertThat(stated.cell("Fracture")).hasValue(1);
            assertThat(stated.cell("No Finding")).isEmpty();
        }
    }

    @Test
    void manyCuesAndLongSentencesAreCutNotSearched() {
        assertThat(Said.ENGINE.read("no possible ".repeat(50_000)).statements()).isEmpty();
        assertThat(Said.ENGINE.read("no effusion or ".repeat(20_000)).statements())
                .hasSize(20_000);
        assertThat(Said.ENGINE.read("(".repeat(100_000)).statements()).isEmpty();
        assertThat(Said.ENGINE.read("").sentences()).isEmpty();
        assertThat(Said.ENGINE.read(" \n\t ").sentences()).isEmpty();
    }

    @Test
    void aTextOfMoreThanAMillionCharactersIsRefused() {
        var text = "a".repeat(ReportEngine.LONGEST + 1);
        assertThatThrownBy(() -> Said.ENGINE.read(text))
                .isInstanceOf(ReportTooLong.class)
                .hasMessageContaining("1000001 characters, expected at most 1000000");
    }
}
