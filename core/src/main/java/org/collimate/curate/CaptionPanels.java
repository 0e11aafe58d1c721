// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.curate;

import org.collimate.pipeline.Outlet;
import org.collimate.pipeline.SampleStage;
import org.collimate.sample.Details;
import org.collimate.sample.Sample;

/// `caption-panels`: finds the parts of a figure's caption that speak of one panel each; see
/// [org.collimate.text.CaptionPanels]. Samples that are no figure of an article pass unchanged.
///
/// Panels are offsets into the sample's text, so `clean-text` must come before.
public record CaptionPanels(Settings settings) implements SampleStage {
    /// `atLeast`: panels are kept where the caption names so many different ones; default 1.
    public record Settings(int atLeast) {
        public static final Settings DEFAULT = new Settings(1);

        /// @throws IllegalArgumentException if `atLeast` is below 1
        public Settings {
            if (atLeast < 1) {
                throw new IllegalArgumentException("[caption-panels] at-least is " + atLeast + ", expected 1 or more");
            }
        }
    }

    @Override
    public String name() {
        return "caption-panels";
    }

    @Override
    public void apply(Sample sample, Outlet<Sample> out) {
        switch (sample.details()) {
            case Details.None _, Details.Study _ -> out.keep(sample);
            case Details.ArticleFigure article -> {
                var panels = org.collimate.text.CaptionPanels.of(sample.text());
                long labels =
                        panels.stream().map(panel -> panel.label()).distinct().count();
                if (labels < settings.atLeast()) {
                    panels = java.util.List.of();
                }
                var figure = article.figure().withPanels(panels);
                out.keep(
                        sample.withDetails(new Details.ArticleFigure(article.article(), figure, article.references())));
            }
        }
    }
}
