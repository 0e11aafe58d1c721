// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.curate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.collimate.label.ImagingConceptsStage;
import org.collimate.label.RadiologyOnlyStage;
import org.collimate.pipeline.Diagnostic;
import org.collimate.pipeline.Outlet;
import org.collimate.pipeline.Reason;
import org.collimate.pipeline.SampleStage;
import org.collimate.sample.ArticleInfo;
import org.collimate.sample.Citation;
import org.collimate.sample.Details;
import org.collimate.sample.FigureInfo;
import org.collimate.sample.Picture;
import org.collimate.sample.Role;
import org.collimate.sample.Sample;
import org.collimate.sample.Source;
import org.collimate.sample.Span;
import org.collimate.sample.Words;
import org.junit.jupiter.api.Test;

/// The stages that read captions, on figures written here.
class TextStagesTest {
    private static final class Kept implements Outlet<Sample> {
        final List<Sample> samples = new ArrayList<>();
        final List<String> reasons = new ArrayList<>();

        @Override
        public void keep(Sample record) {
            samples.add(record);
        }

        @Override
        public void reject(Reason why, String detail) {
            reasons.add(why.code());
        }

        @Override
        public void note(Diagnostic diagnostic) {}
    }

    private static Sample figure(String caption, Citation... references) {
        var article = new ArticleInfo(
                "a",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of());
        var figure = new FigureInfo(Optional.of("F1"), Optional.empty(), Optional.empty(), "figure", List.of());
        return Sample.of(
                        "a-F1",
                        "a",
                        Source.of("a.xml#F1"),
                        List.of(Picture.of("image/png", new byte[] {1}), Words.of(Role.CAPTION, caption)))
                .withDetails(new Details.ArticleFigure(article, figure, List.of(references)));
    }

    private static Kept run(SampleStage stage, Sample sample) {
        var kept = new Kept();
        stage.apply(sample, kept);
        return kept;
    }

    private static Sample only(Kept kept) {
        assertThat(kept.samples).hasSize(1);
        return kept.samples.getFirst();
    }

    @Test
    void cleanTextCleansCaptionAndReferencesAndMovesTheirPlaces() {
        var paragraph = "The  lung\u00a0 is shown  (Fig. 1 ) here.";
        int begin = paragraph.indexOf("Fig.");
        var sample = figure(
                " CT\u200b  scan ", new Citation(Optional.empty(), paragraph, paragraph, new Span(begin, begin + 6)));
        var clean = only(run(new CleanText(CleanText.Settings.DEFAULT), sample));
        assertThat(clean.text()).isEqualTo("CT scan");
        var citation = ((Details.ArticleFigure) clean.details()).references().getFirst();
        assertThat(citation.paragraph()).isEqualTo("The lung is shown (Fig. 1 ) here.");
        assertThat(citation.paragraph()
                        .substring(citation.span().begin(), citation.span().end()))
                .isEqualTo("Fig. 1");
    }

    @Test
    void cleanTextLeavesCleanSamplesAlone() {
        var sample = figure("CT scan");
        assertThat(only(run(new CleanText(CleanText.Settings.DEFAULT), sample))).isSameAs(sample);
    }

    @Test
    void cleanTextComesBeforeWhatPointsIntoWords() {
        var labelled = only(run(new ImagingConceptsStage(ImagingConceptsStage.Settings.DEFAULT), figure("CT  scan")));
        var stage = new CleanText(CleanText.Settings.DEFAULT);
        assertThatThrownBy(() -> run(stage, labelled)).hasMessageContaining("put clean-text before it");
    }

    @Test
    void captionPanelsFillsTheFigure() {
        var sample = only(run(new CaptionPanels(CaptionPanels.Settings.DEFAULT), figure("(A) CT. (B) MRI.")));
        var panels = ((Details.ArticleFigure) sample.details()).figure().panels();
        assertThat(panels).containsExactly(new FigureInfo.Panel("A", 0, 7), new FigureInfo.Panel("B", 8, 16));
    }

    @Test
    void imagingConceptsAddsFindingsWithTheirPlaceAndSetsTheModality() {
        var sample = only(run(
                new ImagingConceptsStage(ImagingConceptsStage.Settings.DEFAULT),
                figure("CT of the left lung. CT again.")));
        assertThat(sample.findings())
                .extracting(f -> f.concept().name())
                .containsExactly("X-Ray Computed Tomography", "Lung");
        assertThat(sample.findings()).extracting(f -> f.id()).containsExactly(0, 1);
        assertThat(sample.findings().getLast().evidence().span()).contains(new Span(15, 19));
        assertThat(sample.pictures().getFirst().modality()).contains("CT");
    }

    @Test
    void imagingConceptsLeavesTheModalityOpenWhereSeveralAreNamed() {
        var sample = only(run(new ImagingConceptsStage(ImagingConceptsStage.Settings.DEFAULT), figure("CT and MRI")));
        assertThat(sample.pictures().getFirst().modality()).isEmpty();
    }

    @Test
    void radiologyOnlyRejectsTheRest() {
        var stage = new RadiologyOnlyStage(RadiologyOnlyStage.Settings.DEFAULT);
        assertThat(run(stage, figure("Chest radiograph")).samples).hasSize(1);
        assertThat(run(stage, figure("Photograph of a leaf")).reasons).containsExactly("not-radiology");
        assertThat(run(new RadiologyOnlyStage(new RadiologyOnlyStage.Settings(true)), figure("A leaf")).samples)
                .hasSize(1);
    }
}
