// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/// How the engine reads the Spanish reports and paraphrases of our own. Half of them, by a hash of the id, were used
/// for tuning; the other half is printed apart.
class ScoresOnSpanishGoldTest {
    private static final Taxonomy PADCHEST = Taxonomy.of("padchest");
    private static final ReportEngine ENGINE = ReportEngine.of(Language.of("es", PADCHEST));
    private static final ReportLabeller LABELLER =
            ReportLabeller.of(ENGINE, PADCHEST, Policy.of(PADCHEST.defaultPolicy()));
    private static final List<SpanishGold.Report> REPORTS = SpanishGold.reports();

    private static double score(
            String what, Function<SpanishGold.Report, SpanishGold.Score> one, Predicate<SpanishGold.Report> which) {
        var sum =
                REPORTS.stream().filter(which).map(one).reduce(new SpanishGold.Score(0, 0, 0), SpanishGold.Score::plus);
        System.out.printf(
                Locale.ROOT,
                "%s: F1 %.3f (%d right, %d too many, %d missed)%n",
                what,
                sum.f1(),
                sum.right(),
                sum.wrong(),
                sum.missed());
        return sum.f1();
    }

    @Test
    void findingsAreRight() {
        score("findings, tuned half", report -> SpanishGold.findings(LABELLER, report), SpanishGold.Report::tuned);
        score("findings, other half", report -> SpanishGold.findings(LABELLER, report), report -> !report.tuned());
        assertThat(score("findings, all", report -> SpanishGold.findings(LABELLER, report), _ -> true))
                .isGreaterThanOrEqualTo(0.90);
    }

    @Test
    void placesGoWithTheirFindings() {
        Function<SpanishGold.Report, SpanishGold.Score> places = report -> SpanishGold.places(ENGINE, LABELLER, report);
        score("places, tuned half", places, SpanishGold.Report::tuned);
        score("places, other half", places, report -> !report.tuned());
        assertThat(score("places, all", places, _ -> true)).isGreaterThanOrEqualTo(0.85);
    }

    @Test
    void paraphrasesAreUnderstood() {
        var rows = OwnGold.rows("paraphrases.tsv");
        var half = new int[2];
        var right = new int[2];
        for (var row : rows) {
            int part = Math.floorMod(row[0].hashCode(), 2);
            half[part]++;
            right[part] += LABELLER.label(row[1]).positives().contains(row[0]) ? 1 : 0;
        }
        System.out.printf(
                Locale.ROOT,
                "paraphrases: tuned half %d of %d, other half %d of %d%n",
                right[0],
                half[0],
                right[1],
                half[1]);
        assertThat((double) (right[0] + right[1]) / rows.size()).isGreaterThanOrEqualTo(0.95);
    }
}
