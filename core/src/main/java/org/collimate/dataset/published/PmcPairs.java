// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.dataset.published;

import java.util.List;
import org.collimate.dataset.Published;
import org.collimate.sample.Sample;

/// The figure-caption pairs of PMC-15M (Zhang et al., BiomedCLIP), as `pairs.jsonl`: the fields that the paper's
/// pipeline writes for a figure (fig_caption, fig_id, fig_label, graphic_ref, pair_id) with those of its article (pmid,
/// pmc, location) on the same line, since our shards are not sorted by article.
///
/// `graphic_ref` is the file in our shard, `location` the article's file in the input.
public final class PmcPairs implements Published {
    private static final String PAIRS = "pairs.jsonl";

    @Override
    public String name() {
        return "biomedclip";
    }

    @Override
    public List<File> files() {
        return List.of(File.of(PAIRS, ""));
    }

    @Override
    public void add(Sample sample, Lines lines) {
        FigureView.of(sample).ifPresent(view -> {
            for (var member : view.members()) {
                var article = view.details().article();
                var figure = view.figure();
                lines.add(PAIRS, JsonLine.of(out -> {
                    JsonLine.text(out, "pmid", article.pmid());
                    JsonLine.text(out, "pmc", article.pmcid());
                    out.writeStringField("location", sample.source().path());
                    out.writeStringField("fig_caption", sample.text());
                    JsonLine.text(out, "fig_id", figure.id());
                    JsonLine.text(out, "fig_label", figure.label());
                    out.writeStringField("graphic_ref", member);
                    out.writeStringField(
                            "pair_id",
                            article.pmid().orElse(article.id()) + "_"
                                    + figure.id().orElse(sample.key()));
                }));
            }
        });
    }
}
