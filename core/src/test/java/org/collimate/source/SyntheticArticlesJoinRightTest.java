// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.TreeMap;
import org.collimate.testing.RecordingSink;
import org.collimate.testing.SyntheticArticles;
import org.collimate.testing.SyntheticFault;
import org.collimate.testing.SyntheticTruth;
import org.collimate.testing.TestFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SyntheticArticlesJoinRightTest {
    private static final long SEED = Long.getLong("collimate.seed", 20261124);

    @TempDir
    Path folder;

    @TempDir
    Path scratch;

    @Test
    void everyJoinOfNoisePicturesIsRightAndEveryBreakIsARejectWithItsReason() throws IOException {
        var truth = SyntheticArticles.ofNoise(SEED).write(folder, 300);
        check(truth, Reads.all(scratch, folder));
    }

    @Test
    void everyJoinOfRealPicturesIsRightAndEveryBreakIsARejectWithItsReason() throws IOException {
        var images = TestFiles.folder("images");
        var folders = List.of(
                images.resolve("medpix2"), images.resolve("hannover-covid-cxr"), images.resolve("covid-cxr-cc"));
        var truth = SyntheticArticles.ofFolders(folders, 150, SEED).write(folder, 240);
        check(truth, Reads.all(scratch, folder));
    }

    @Test
    void smallUnitsGiveTheSameAsLargeOnes() throws IOException {
        var truth = SyntheticArticles.ofNoise(SEED + 1).write(folder, 200);
        var limits = new SourceLimits(1 << 20, 1 << 20, 1L << 30, 250, 10_000, 4_000, 6_000, 2);
        var settings = new ArticleSettings(ArticleSettings.Images.REQUIRED, false, false, limits);
        var sink = Reads.all(settings, scratch, folder);
        check(truth, sink);
        var whole = Reads.all(scratch, folder);
        assertThat(sink.kept).containsExactlyInAnyOrderElementsOf(whole.kept);
        assertThat(sink.rejected).containsExactlyInAnyOrderElementsOf(whole.rejected);
    }

    private static void check(SyntheticTruth truth, RecordingSink sink) {
        var joined = new TreeMap<String, String>();
        for (var sample : sink.kept) {
            var pictures = sample.pictures();
            assertThat(pictures).as(sample.source().path()).hasSize(1);
            joined.put(sample.source().path(), "joined " + pictures.getFirst().digest());
        }
        for (var reject : sink.rejected) {
            joined.put(reject.source(), "rejected " + reject.reason());
        }
        var expected = new TreeMap<String, String>();
        var faults = new EnumMap<SyntheticFault, Integer>(SyntheticFault.class);
        for (var line : truth.lines()) {
            var outcome = line.picture()
                    .map(digest -> "joined " + digest)
                    .orElseGet(() -> "rejected " + line.reason().orElseThrow());
            expected.put(line.source(), outcome);
            faults.merge(line.fault(), 1, Integer::sum);
        }
        System.out.println("seed " + SEED + ": " + truth.lines().size() + " figures and files, " + sink.kept.size()
                + " joined, " + sink.rejected.size() + " rejected; faults " + faults);
        assertThat(joined).isEqualTo(expected);
        assertThat(sink.kept.size() + sink.rejected.size())
                .isEqualTo(truth.lines().size());
        assertThat(faults).containsOnlyKeys(SyntheticFault.values());
        var twoPlaces = truth.lines().stream()
                .filter(line -> line.fault() == SyntheticFault.TWO_PLACES)
                .map(SyntheticTruth.Line::source)
                .toList();
        assertThat(sink.rejected.stream().filter(reject -> twoPlaces.contains(reject.source())))
                .allMatch(reject -> reject.detail().startsWith("ambiguous"));
    }
}
