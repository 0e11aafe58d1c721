// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.collimate.text.CodePoints;
import org.junit.jupiter.api.Test;

/// Where sentences of reports end: not at decimals, list numbers and titles, but also without a space.
class SentencesOfReportsTest {
    private static List<String> sentences(String text) {
        return Said.ENGINE.read(text).sentences().stream()
                .map(span -> CodePoints.slice(text, span))
                .toList();
    }

    @Test
    void decimalsAndListNumbersEndNothing() {
        assertThat(sentences("1. Nodule of 2.5 cm. 2. No effusion."))
                .containsExactly("1. Nodule of 2.5 cm.", "2. No effusion.");
    }

    @Test
    void titlesEndNothing() {
        assertThat(sentences("Discussed with Dr. Roe by phone. Clear."))
                .containsExactly("Discussed with Dr. Roe by phone.", "Clear.");
        assertThat(sentences("Called at 3 p.m. today.")).hasSize(1);
    }

    @Test
    void aMissingSpaceAfterAFullStopIsForgiven() {
        assertThat(sentences("Clear apex.There is a nodule.")).containsExactly("Clear apex.", "There is a nodule.");
    }

    @Test
    void linesThatWereOnlyWrappedGoOn() {
        assertThat(sentences("There is a small effusion at the\nleft base. Clear\nlungs."))
                .hasSize(2);
        assertThat(sentences("Small effusion\nNo pneumothorax\n- Clear apices\n\nNormal heart"))
                .hasSize(4);
    }

    @Test
    void questionsInBracketsStayInTheirSentence() {
        assertThat(sentences("Consolidation (pneumonia?) in the left lower lobe."))
                .hasSize(1);
    }
}
