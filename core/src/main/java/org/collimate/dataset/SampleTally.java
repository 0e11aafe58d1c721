// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.dataset;

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
final class SampleTally {
    private static final int MEGAPIXEL_TENTHS = 100_000;

    private SampleTally() {}

    /// Takes one count: of what, and in which bucket.
    interface Counts {
        void count(String name, String bucket);
    }

    /// Counts a sample.
    static void count(Sample sample, Counts tally) {
        tally.count("license", sample.license().orElse("none"));
        tally.count("caption-words", range(WordCount.of(sample.text())));
        int pictures = 0;
        for (var part : sample.parts()) {
            count(part, tally);
            pictures += part instanceof Picture ? 1 : 0;
        }
        tally.count("images-a-sample", digits(pictures, 2));
        for (var finding : sample.findings()) {
            count(finding, tally);
        }
        switch (sample.details()) {
            case Details.None() -> {}
            case Details.Study(var study) -> tally.count("sex", study.sex().orElse("none"));
            case Details.ArticleFigure(var article, var figure, var references) -> {
                tally.count("year", article.year().map(year -> digits(year, 4)).orElse("none"));
                tally.count("journal", article.journal().orElse("none"));
                tally.count("kind", figure.kind());
                tally.count("panels", digits(figure.panels().size(), 2));
                tally.count("references", references.isEmpty() ? "none" : range(references.size()));
            }
        }
    }

    private static void count(Part part, Counts tally) {
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

    private static void count(Finding finding, Counts tally) {
        tally.count(
                "concept",
                finding.concept().code().map(code -> code + " ").orElse("")
                        + finding.concept().name());
    }

    /// The doubling range a number falls in, named so that names sort like numbers: `00000`, `00001`, `00002-00003` …
    static String range(long number) {
        if (number < 2) {
            return digits(number, 5);
        }
        long low = Long.highestOneBit(number);
        return digits(low, 5) + "-" + digits(2 * low - 1, 5);
    }

    /// The number with zeros before it up to `width` digits.
    private static String digits(long number, int width) {
        var digits = Long.toString(Math.abs(number));
        int room = number < 0 ? width - 1 : width;
        return (number < 0 ? "-" : "") + "0".repeat(Math.max(0, room - digits.length())) + digits;
    }
}
