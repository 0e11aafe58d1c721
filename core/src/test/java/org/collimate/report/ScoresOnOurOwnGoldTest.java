// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;

/// What the engine must reach on the gold sentences of our own (`gold/README.md`).
class ScoresOnOurOwnGoldTest {
    @Test
    void publishedPatternsFireAndTheirContrastsDoNot() {
        var patterns = OwnGold.patterns();
        assertThat(patterns.all()).isGreaterThan(280);
        assertThat(patterns.share()).as(String.join("\n", patterns.wrong())).isGreaterThanOrEqualTo(0.98);
    }

    @Test
    void hedgedSentencesAreUncertainWhereTheyHedge() {
        for (int value : new int[] {-1, 0}) {
            var wrong = new ArrayList<String>();
            var scores = OwnGold.uncertain(value, wrong);
            assertThat(scores.micro()).as(String.join("\n", wrong)).isGreaterThanOrEqualTo(0.95);
        }
    }
}
