// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.curate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.collimate.pipeline.Outlet;
import org.collimate.pipeline.SampleStage;
import org.collimate.sample.Citation;
import org.collimate.sample.Details;
import org.collimate.sample.Sample;
import org.collimate.sample.Value;

/// Adds the 25 columns of BIOMEDICA (Lozano et al. 2025) under the paper's names.
///
/// What the paper got from image clusters labelled by experts (`image_cluster_id`, `image_label_id`,
/// `image_panel_type`,
/// `image_panel_subtype` and the two label lists) stays null until images are classified. `image_hash` is the SHA-256
/// of the file, `image_size` is width and height, `image_set` the figure the image belongs to, `image_context` each
/// paragraph that cites the figure. The article's text and references come from the source, which must be told to keep
/// them.
public record BiomedicaColumns() implements SampleStage {
    /// All columns in the paper's order.
    public static final List<String> NAMES = List.of(
            "image_file_name",
            "image_cluster_id",
            "image_hash",
            "image_label_id",
            "image_panel_type",
            "image_panel_subtype",
            "image_primary_label",
            "image_secondary_label",
            "image_size",
            "image_set",
            "image_context",
            "article_accession_id",
            "article_title",
            "article_journal",
            "article_date",
            "article_abstract",
            "article_mesh_terms",
            "article_keywords",
            "article_reference_ids",
            "article_reference_count",
            "article_reference_list",
            "article_subject",
            "article_citation",
            "article_license",
            "article_text");

    @Override
    public String name() {
        return "biomedica-columns";
    }

    @Override
    public void apply(Sample sample, Outlet<Sample> out) {
        var known = new LinkedHashMap<>(sample.extras());
        var first = sample.pictures().stream().findFirst();
        first.ifPresent(picture ->
                known.put("image_hash", new Value.Text(picture.digest().hex())));
        first.flatMap(picture -> picture.shape())
                .ifPresent(shape -> known.put(
                        "image_size",
                        new Value.Wholes(List.of((long) shape.sizes().get(1), (long)
                                shape.sizes().get(0)))));
        switch (sample.details()) {
            case Details.None(), Details.Study(var _) -> {}
            case Details.ArticleFigure(var article, var figure, var references) -> {
                known.put("image_set", text(figure.id().or(() -> Optional.of(sample.key()))));
                known.put(
                        "image_context",
                        new Value.Texts(references.stream()
                                .map(Citation::paragraph)
                                .distinct()
                                .toList()));
                known.put("article_accession_id", text(article.pmcid().or(() -> Optional.of(article.id()))));
                known.put("article_title", text(article.title()));
                known.put("article_journal", text(article.journal()));
                known.put("article_mesh_terms", new Value.Texts(article.mesh()));
                known.put("article_keywords", new Value.Texts(article.keywords()));
                known.put("article_subject", new Value.Texts(article.subjects()));
            }
        }
        var columns = new LinkedHashMap<String, Value>();
        for (var name : NAMES) {
            columns.put(name, known.getOrDefault(name, new Value.Missing()));
        }
        out.keep(sample.withExtras(columns));
    }

    private static Value text(Optional<String> text) {
        return text.<Value>map(Value.Text::new).orElseGet(Value.Missing::new);
    }
}
