// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.report.breast;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/// Prints every share; `-Dcollimate.breast.wrong=true` names what was wrong in the half that rules may be tuned on.
class BreastReportsAgreeWithGoldTest {
    private static BreastScores scores(boolean forTuning) throws IOException {
        var scores = new BreastScores();
        for (var gold : BreastGold.all()) {
            if (gold.isForTuning() == forTuning) {
                scores.add(gold, BreastReader.standard().read(gold.text()));
            }
        }
        return scores;
    }

    @Test
    void sentencesAndFieldsOfTheHalfThatRulesWereTunedOn() throws IOException {
        var scores = scores(true);
        System.out.println("breast reports, tuning half\n" + scores.table());
        if (Boolean.getBoolean("collimate.breast.wrong")) {
            scores.wrong.forEach(System.out::println);
        }
        assertThat(scores.share("sections")).isGreaterThanOrEqualTo(0.95);
        assertThat(scores.fields()).isGreaterThanOrEqualTo(0.95);
    }

    @Test
    void sentencesAndFieldsOfTheOtherHalf() throws IOException {
        var scores = scores(false);
        System.out.println("breast reports, other half\n" + scores.table());
        assertThat(scores.share("sections")).isGreaterThanOrEqualTo(0.95);
        assertThat(scores.fields()).isGreaterThanOrEqualTo(0.95);
    }
}
