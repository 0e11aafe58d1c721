// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/// What the engine must reach on labelled reports that others made; skipped where their folder is not at hand.
class ScoresOnReportsOfOthersTest {
    private static Path data() {
        var folder = ReportGold.folder();
        Assumptions.assumeTrue(folder.isPresent(), "skipped: no test data (set COLLIMATE_TEST_DATA)");
        return folder.get();
    }

    @Test
    void openiReportsAreLabelledLikeTheirIndexersDid() throws IOException {
        var reports = ReportGold.openi(data());
        var scores = ReportScores.score("cxr-14", reports, _ -> true);
        assertThat(scores.micro()).as(() -> scores.table("Open-i", 15)).isGreaterThanOrEqualTo(0.905);
        assertThat(scores.macro(15)).as(() -> scores.table("Open-i", 15)).isGreaterThanOrEqualTo(0.85);
        var published = ReportScores.score("cxr-14", reports, ReportGold.Labelled::published);
        assertThat(published.micro())
                .as(() -> published.table("NegBio's list", 15))
                .isGreaterThanOrEqualTo(0.905);
    }

    @Test
    void noFifthOfTheOpeniReportsIsMuchWorseThanTheRest() throws IOException {
        var reports = ReportGold.openi(data());
        for (int fold = 0; fold < 5; fold++) {
            int only = fold;
            var scores = ReportScores.score("cxr-14", reports, report -> ReportGold.fold(report.id()) == only);
            assertThat(scores.micro()).as("fold " + fold).isGreaterThanOrEqualTo(0.88);
        }
    }

    @Test
    void ctReportsAreLabelledLikeTheirReadersDid() throws IOException {
        var reports = ReportGold.ctRate(data());
        var scores = ReportScores.score("ct-rate-18", reports, _ -> true);
        Supplier<String> table = () -> scores.table("CT-RATE", 1);
        assertThat(scores.micro()).as(table).isGreaterThanOrEqualTo(0.93);
        assertThat(scores.macro(1)).as(table).isGreaterThanOrEqualTo(0.93);
        assertThat(scores.lowest()).as(table).isGreaterThanOrEqualTo(0.80);
        assertThat(scores.micro()).isGreaterThan(PlainRegexes.score(reports).micro());
    }

    @Test
    void negationOfTheContextKitIsUnderstood() throws IOException {
        var scores = ReportScores.context(ReportGold.context(data()));
        assertThat(scores.f1(0)).as(() -> scores.table("ConText kit", 1)).isGreaterThanOrEqualTo(0.96);
    }
}
