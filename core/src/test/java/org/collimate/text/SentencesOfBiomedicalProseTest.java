// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.collimate.sample.Span;
import org.junit.jupiter.api.Test;

/// Where sentences end in articles and reports.
class SentencesOfBiomedicalProseTest {
    @Test
    void aFullStopBeforeACapitalEndsASentence() {
        assertProse("The lung is clear. | The heart is large. | No effusion!");
        assertProse("Is it? | It is. | 12 patients came. | (A) First panel. | [B] Second.");
    }

    @Test
    void abbreviationsEndNone() {
        assertProse("See Fig. 1 and Figs. 2 and 3. | Then Eq. 4.");
        assertProse("Smith et al. found it (cf. Jones et al. 2010). | Done.");
        assertProse("Drugs, i.e. Aspirin, e.g. Bayer's, vs. Placebo. | Next.");
        assertProse("It was approx. 5 cm, ca. 3 mm. | Dr. Who agreed.");
        assertProse("In lot no. 7 it failed. | There was no. | It ended.");
        assertProse("Seen by Smith et al. | We agree.");
    }

    @Test
    void initialsAndSpeciesEndNone() {
        assertProse("We used E. coli and C. elegans. | J. R. Smith did not.");
        assertProse("It lacks vitamin C. | The dose was low.");
    }

    @Test
    void numbersEndNone() {
        assertProse("P was 0.05 and v.2.1 ran. | It is 3.5 mm.");
        assertProse("1. The lungs are clear. | 2. No change.");
    }

    @Test
    void nothingEndsInsideABracketOfASentence() {
        assertProse("It grew (Fig. 2). | It fell (see text. Not now. Later) and rose. | (It was so. | It is.) | End.");
        assertProse("It grew [12]. | It fell.");
    }

    @Test
    void quotesStayWithTheirSentence() {
        assertProse("He said \"it is clear.\" | She agreed. | “Yes.” | So.");
    }

    @Test
    void aSentenceMayStartWithASymbol() {
        assertProse("It was bound. | mRNA fell. | p53 rose. | pH was low.");
        assertProse("It was bound. by chance it held.");
    }

    @Test
    void referenceNumbersStayWithTheSentenceBefore() {
        assertProse("It binds cells.12,13 | The rest did not.");
    }

    @Test
    void otherScriptsEndSentencesToo() {
        assertProse("肺野清晰。| 心脏增大。");
        assertProse("El pulmón está claro. | ¿Está? | Sí.");
    }

    @Test
    void aLineBreakIsASpaceInProseAndAnEndInLines() {
        assertThat(Sentences.ofProse().ranges("one\ntwo")).hasSize(1);
        assertThat(Sentences.ofLines().ranges("Lungs clear\nHeart (normal\nsize) is it.\n\nEnd"))
                .containsExactly(
                        new Sentences.Range(0, 11),
                        new Sentences.Range(12, 25),
                        new Sentences.Range(26, 38),
                        new Sentences.Range(40, 43));
    }

    @Test
    void spansCountCodePoints() {
        assertThat(Sentences.ofProse().spans("\uD835\uDEFC rose. It fell."))
                .containsExactly(new Span(0, 7), new Span(8, 16));
        assertThat(CodePoints.slice("\uD835\uDEFC rose. It fell.", new Span(8, 16)))
                .isEqualTo("It fell.");
    }

    @Test
    void everyWordIsInExactlyOneSentence() {
        long seed = Long.getLong("collimate.seed", 20_261_124L);
        var random = new Random(seed);
        var pieces =
                List.of("Fig", ".", " ", "(", ")", "A", "a", "1", "\n", "et al", "!", "\"", "[", "]", "。", "no", ",");
        for (int round = 0; round < 3_000; round++) {
            var text = new StringBuilder();
            for (int i = random.nextInt(60); i > 0; i--) {
                text.append(pieces.get(random.nextInt(pieces.size())));
            }
            for (var splitter : List.of(Sentences.ofProse(), Sentences.ofLines())) {
                int last = 0;
                for (var range : splitter.ranges(text.toString())) {
                    assertThat(text.substring(last, range.begin()))
                            .as("seed %d", seed)
                            .isBlank();
                    assertThat(range.begin()).isGreaterThanOrEqualTo(last).isLessThan(range.end());
                    last = range.end();
                }
                assertThat(text.substring(last)).as("seed %d", seed).isBlank();
            }
        }
    }

    @Test
    void timeIsLinearEvenInOpenBrackets() {
        var text = "(a. B ".repeat(100_000);
        long begin = System.nanoTime();
        assertThat(Sentences.ofProse().ranges(text)).isNotEmpty();
        assertThat(System.nanoTime() - begin).isLessThan(20_000_000_000L);
    }

    /// `|` marks where sentences are expected to be parted.
    private static void assertProse(String marked) {
        String text = marked.replace("| ", "");
        var expected =
                List.of(marked.split("\\| ?")).stream().map(String::strip).toList();
        assertThat(Sentences.ofProse().ranges(text).stream()
                        .map(range -> text.substring(range.begin(), range.end()))
                        .toList())
                .isEqualTo(expected);
    }
}
