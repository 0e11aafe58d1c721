// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class CleaningKeepsMeaningTest {
    @Test
    void blanksOfEveryKindBecomeOneSpaceAndNewlinesStay() {
        assertThat(Cleaning.of("  5\u00a0\u2009mm \t wide \r\n\n  deep ")).isEqualTo("5 mm wide\ndeep");
    }

    @Test
    void invisibleCharactersGoAndLigaturesBecomeLetters() {
        assertThat(Cleaning.of("in\u00adﬁl\u200btra\ufefftion \u0007ﬂow eﬀect")).isEqualTo("infiltration flow effect");
    }

    @Test
    void accentsAreComposed() {
        assertThat(Cleaning.of("Me\u0301nie\u0300re")).isEqualTo("M\u00e9ni\u00e8re");
    }

    @Test
    void signsWithAMeaningStay() {
        var text = "10 µm ± 2 × 10⁻³ cm², 3′–5′, ≥ 90°, α₂, “quoted” — Ωp 𝛼";
        assertThat(Cleaning.of(text)).isEqualTo(text);
    }

    @Test
    void doingItTwiceChangesNothingMore() {
        long seed = Long.getLong("collimate.seed", 20261124L);
        System.out.println("CleaningKeepsMeaningTest seed " + seed);
        var random = new Random(seed);
        for (int run = 0; run < 20_000; run++) {
            var text = new StringBuilder();
            for (int i = random.nextInt(12); i >= 0; i--) {
                text.append((char) (random.nextInt(4) == 0 ? random.nextInt(0x10000) : random.nextInt(0x370)));
            }
            var once = Cleaning.of(text.toString());
            assertThat(Cleaning.of(once)).as("seed %d, run %d", seed, run).isEqualTo(once);
        }
    }

    @Test
    void joinersStayWhereAScriptNeedsThem() {
        assertThat(Cleaning.of("\u0645\u06cc\u200c\u062e a\u200cb")).isEqualTo("\u0645\u06cc\u200c\u062e ab");
    }

    @Test
    void halfCharactersGo() {
        assertThat(Cleaning.of("a\ud835b")).isEqualTo("ab");
    }
}
