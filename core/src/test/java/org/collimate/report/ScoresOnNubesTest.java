// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.util.Locale;
import org.collimate.sample.Certainty;
import org.junit.jupiter.api.Test;

/// Negation and uncertainty in the Spanish health records of NUBes, by concept: each concept that a cue governs must be
/// judged as its cue means, and each disorder outside all scopes (a name that NUBes marks elsewhere) as present. A
/// concept of both kinds of cue counts as negated.
class ScoresOnNubesTest {
    private final int[][] judged = new int[3][3]; // truth, answer: negated, uncertain, affirmed

    @Test
    void conceptsAreNegatedAndUncertainAsMarked() throws IOException {
        var data = ReportGold.folder();
        assumeTrue(data.isPresent(), "no test data on this machine (COLLIMATE_TEST_DATA)");
        var engine = ReportEngine.of(Language.of("es"));
        for (var sentence : Nubes.sentences(data.get())) {
            sentence.negated().forEach(stretch -> judge(engine, sentence.text(), stretch, 0));
            sentence.uncertain().forEach(stretch -> judge(engine, sentence.text(), stretch, 1));
            sentence.affirmed().forEach(stretch -> judge(engine, sentence.text(), stretch, 2));
        }
        double negation = f1("negation", 0);
        double uncertainty = f1("uncertainty", 1);
        assertThat(judged[0][0] + judged[0][1] + judged[0][2]).isGreaterThan(5_000);
        assertThat(negation).isGreaterThanOrEqualTo(0.90);
        assertThat(uncertainty).isGreaterThanOrEqualTo(0.78);
    }

    private void judge(ReportEngine engine, String sentence, Nubes.Stretch stretch, int truth) {
        var certainty = engine.judge(sentence, stretch.begin(), stretch.end()).certainty();
        int answer = certainty == Certainty.ABSENT ? 0 : certainty == Certainty.PRESENT ? 2 : 1;
        judged[truth][answer]++;
    }

    private double f1(String what, int kind) {
        int right = judged[kind][kind];
        int all = judged[kind][0] + judged[kind][1] + judged[kind][2];
        int said = judged[0][kind] + judged[1][kind] + judged[2][kind];
        double f1 = 2.0 * right / (all + said);
        System.out.printf(
                Locale.ROOT,
                "NUBes %s: P %.3f R %.3f F1 %.3f (%d concepts, %d affirmed beside them)%n",
                what,
                (double) right / said,
                (double) right / all,
                f1,
                all,
                judged[2][0] + judged[2][1] + judged[2][2]);
        return f1;
    }
}
