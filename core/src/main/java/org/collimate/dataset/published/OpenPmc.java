// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.dataset.published;

import java.util.List;
import org.collimate.dataset.Published;
import org.collimate.label.ConceptKind;
import org.collimate.label.ImagingConcepts;
import org.collimate.sample.Sample;

/// The two JSONL files of Open-PMC (Baghbanzadeh et al. 2025): the pairs with the paper's own five fields, and the
/// enriched pairs with size, modality, panels and in-text references.
///
/// - `open-pmc.jsonl`: PMC_ID, media_id, caption, media_url, media_name
/// - `granular.jsonl`: id, PMC_ID, media_id, media_name, width, height, keywords, is_medical, modality, subcaptions
///   (label and text of each panel that the caption tells apart), intext_refs, intext_refs_summary (null: the summaries
///   need a language model)
///
/// `media_id` is the figure's id in the XML, `media_name` the file in our shard, `media_url` where PubMed Central shows
/// the figure. A figure of several pictures gives a line for each.
public final class OpenPmc implements Published {
    private static final String PAIRS = "open-pmc.jsonl";
    private static final String GRANULAR = "granular.jsonl";
    private static final String FIGURE_PAGES = "https://www.ncbi.nlm.nih.gov/pmc/articles/";

    @Override
    public String name() {
        return "open-pmc";
    }

    @Override
    public List<File> files() {
        return List.of(File.of(PAIRS, ""), File.of(GRANULAR, ""));
    }

    @Override
    public void add(Sample sample, Lines lines) {
        FigureView.of(sample).ifPresent(view -> {
            for (var picture : sample.pictures()) {
                var article = view.details().article();
                var pmcid = article.pmcid().orElse(article.id());
                var media = view.figure().id().orElse(sample.key());
                var member = FigureView.member(picture);
                lines.add(PAIRS, JsonLine.of(out -> {
                    out.writeStringField("PMC_ID", pmcid);
                    out.writeStringField("media_id", media);
                    out.writeStringField("caption", sample.text());
                    JsonLine.text(
                            out, "media_url", article.pmcid().map(id -> FIGURE_PAGES + id + "/figure/" + media + "/"));
                    out.writeStringField("media_name", member);
                }));
                lines.add(GRANULAR, JsonLine.of(out -> {
                    out.writeStringField("id", pmcid + "_" + media);
                    out.writeStringField("PMC_ID", pmcid);
                    out.writeStringField("media_id", media);
                    out.writeStringField("media_name", member);
                    if (picture.shape().isPresent()) {
                        out.writeNumberField(
                                "width", picture.shape().get().sizes().get(1));
                        out.writeNumberField(
                                "height", picture.shape().get().sizes().get(0));
                    } else {
                        out.writeNullField("width");
                        out.writeNullField("height");
                    }
                    var concepts = ImagingConcepts.of(sample.text());
                    JsonLine.texts(
                            out,
                            "keywords",
                            concepts.mentions().stream()
                                    .filter(mention -> mention.kind() == ConceptKind.MODALITY)
                                    .map(mention -> mention.concept().name())
                                    .distinct()
                                    .toList());
                    out.writeBooleanField("is_medical", !concepts.modalities().isEmpty());
                    JsonLine.text(out, "modality", picture.modality());
                    out.writeArrayFieldStart("subcaptions");
                    for (var panel : view.figure().panels()) {
                        out.writeStartObject();
                        out.writeStringField("label", panel.label());
                        out.writeStringField("caption", CodePoints.cut(sample.text(), panel.begin(), panel.end()));
                        out.writeEndObject();
                    }
                    out.writeEndArray();
                    JsonLine.texts(out, "intext_refs", view.paragraphs());
                    out.writeNullField("intext_refs_summary");
                }));
            }
        });
    }
}
