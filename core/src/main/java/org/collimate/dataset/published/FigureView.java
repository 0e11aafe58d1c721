// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.dataset.published;

import java.util.List;
import java.util.Optional;
import org.collimate.sample.Citation;
import org.collimate.sample.Content;
import org.collimate.sample.Details;
import org.collimate.sample.FigureInfo;
import org.collimate.sample.Picture;
import org.collimate.sample.Sample;

/// What the published layouts need of a figure; a sample that is no figure of an article has none.
record FigureView(Sample sample, Details.ArticleFigure details) {
    static Optional<FigureView> of(Sample sample) {
        return switch (sample.details()) {
            case Details.ArticleFigure figure -> Optional.of(new FigureView(sample, figure));
            case Details.None(), Details.Study(var _) -> Optional.empty();
        };
    }

    FigureInfo figure() {
        return details.figure();
    }

    /// The member names of the pictures in the shard, in order.
    List<String> members() {
        return sample.pictures().stream().map(FigureView::member).toList();
    }

    /// The name a picture has in the shard.
    static String member(Picture picture) {
        return switch (picture.content()) {
            case Content.Member(var name, var _) -> name;
            case Content.Bytes _ -> "";
        };
    }

    /// The sentences that cite the figure, each once, in the order of the text.
    List<String> sentences() {
        return details.references().stream().map(Citation::sentence).distinct().toList();
    }

    /// The paragraphs that cite the figure, each once, in the order of the text.
    List<String> paragraphs() {
        return details.references().stream().map(Citation::paragraph).distinct().toList();
    }
}
