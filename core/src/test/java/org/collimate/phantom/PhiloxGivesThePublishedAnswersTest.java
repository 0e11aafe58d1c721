// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.phantom;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// The known-answer vectors for philox4x32-10 that come with the paper's Random123 library (`kat_vectors`).
class PhiloxGivesThePublishedAnswersTest {
    @Test
    void ofZeros() {
        assertThat(philox(0, 0, 0, 0, 0, 0)).containsExactly(0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8);
    }

    @Test
    void ofOnes() {
        assertThat(philox(-1, -1, -1, -1, -1, -1)).containsExactly(0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd);
    }

    @Test
    void ofTheDigitsOfPi() {
        assertThat(philox(0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344, 0xa4093822, 0x299f31d0))
                .containsExactly(0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1);
    }

    @Test
    void drawsAreEvenAndBellShaped() {
        var draws = Topic.PERSON.draws(5, 1, 1);
        double sum = 0;
        double bells = 0;
        double squares = 0;
        int count = 20_000;
        for (int i = 0; i < count; i++) {
            sum += draws.unit();
            double bell = draws.bell(0, 1);
            bells += bell;
            squares += bell * bell;
        }
        assertThat(sum / count).isBetween(0.49, 0.51);
        assertThat(bells / count).isBetween(-0.03, 0.03);
        assertThat(squares / count).isBetween(0.96, 1.04);
    }

    private static int[] philox(int c0, int c1, int c2, int c3, int k0, int k1) {
        int[] counter = {c0, c1, c2, c3};
        Philox.apply(counter, k0, k1);
        return counter;
    }
}
