// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.dataset;

import java.util.Locale;
import org.collimate.pipeline.Tally;
import org.collimate.sample.Details;
import org.collimate.sample.Finding;
import org.collimate.sample.Part;
import org.collimate.sample.Picture;
import org.collimate.sample.Sample;
import org.collimate.sample.Volume;
import org.collimate.sample.Words;
import org.collimate.text.WordCount;

/// Counts what a dataset is made of, one sample at a time: licences, years, languages, journals, caption lengths, image
/// formats and sizes, concepts. The counts of shards add up.
///
/// Lengths and sizes are counted in ranges that double (`0008-0015` words), so that any data set has few of them.
public final class SampleTally {
    private static final int MEGAPIXEL_TENTHS = 100_000;

    private SampleTally() {}

    /// Adds a sample to the counts.
    public static void count(Sample sample, Tally tally) {
        tally.count("license", sample.license().orElse("none"));
        tally.count("caption-words", range(WordCount.of(sample.text())));
        tally.count(
                "images-a-sample",
                String.format(Locale.ROOT, "%02d", sample.pictures().size()));
        for (var part : sample.parts()) {
            count(part, tally);
        }
        for (var finding : sample.findings()) {
            count(finding, tally);
        }
        switch (sample.details()) {
            case Details.None() -> {}
            case Details.Study(var study) -> tally.count("sex", study.sex().orElse("none"));
            case Details.ArticleFigure(var article, var figure, var references) -> {
                tally.count(
                        "year",
                        article.year()
                                .map(year -> String.format(Locale.ROOT, "%04d", year))
                                .orElse("none"));
                tally.count("journal", article.journal().orElse("none"));
                tally.count("kind", figure.kind());
                tally.count(
                        "panels",
                        String.format(Locale.ROOT, "%02d", figure.panels().size()));
                tally.count("references", references.isEmpty() ? "none" : range(references.size()));
            }
        }
    }

    private static void count(Part part, Tally tally) {
        switch (part) {
            case Picture picture -> {
                tally.count("image-format", picture.media());
                picture.shape().ifPresent(shape -> {
                    int height = shape.sizes().get(0);
                    int width = shape.sizes().get(1);
                    tally.count("image-shorter-side", range(Math.min(height, width)));
                    tally.count("image-longer-side", range(Math.max(height, width)));
                    tally.count("image-megapixels", range((long) height * width / MEGAPIXEL_TENTHS));
                });
                picture.modality().ifPresent(modality -> tally.count("modality", modality));
            }
            case Volume volume -> tally.count("volume-format", volume.media());
            case Words words ->
                words.language().ifPresent(language -> {
                    if (words.role().isPrimaryText()) {
                        tally.count("language", language);
                    }
                });
        }
    }

    private static void count(Finding finding, Tally tally) {
        tally.count(
                "concept",
                finding.concept().code().map(code -> code + " ").orElse("")
                        + finding.concept().name());
    }

    /// The doubling range a number falls in, named so that names sort like numbers: `00000`, `00001`, `00002-00003` …
    static String range(long number) {
        if (number < 2) {
            return String.format(Locale.ROOT, "%05d", number);
        }
        long low = Long.highestOneBit(number);
        return String.format(Locale.ROOT, "%05d-%05d", low, 2 * low - 1);
    }
}
