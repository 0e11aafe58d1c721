// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.curate;

import java.util.List;
import org.collimate.pipeline.Grouping;
import org.collimate.pipeline.Reason;
import org.collimate.provenance.Sha256;

/// What counts as the same thing twice, over a whole run.
public final class Duplicates {
    private Duplicates() {}

    /// The same article from two files: those from the file that was listed first stay.
    public static Grouping articles() {
        return new Grouping(
                "duplicate-articles",
                Reason.DUPLICATE_ARTICLE,
                Grouping.Stays.FIRST_SOURCE,
                sample -> List.of(Sha256.of(sample.group())));
    }

    /// Equal pixels, and so equal bytes, in two groups: the group of the first sample by key keeps them. Inside one
    /// group an image may serve several samples.
    public static Grouping images() {
        return new Grouping(
                "duplicate-images",
                Reason.DUPLICATE_IMAGE,
                Grouping.Stays.FIRST_GROUP,
                sample -> sample.pictures().stream()
                        // Without the stage that decodes images only their bytes are known.
                        .map(picture -> picture.pixelDigest().orElse(picture.digest()))
                        .distinct()
                        .toList());
    }

    /// Equal texts but for white space and case: only the first sample by key stays. A sample without words shares
    /// none.
    public static Grouping texts() {
        return new Grouping("duplicate-texts", Reason.DUPLICATE_TEXT, Grouping.Stays.FIRST_SAMPLE, sample -> {
            var folded = String.join(" ", sample.text().strip().split("\\s+")).toLowerCase(java.util.Locale.ROOT);
            return folded.isEmpty() ? List.of() : List.of(Sha256.of(folded));
        });
    }
}
