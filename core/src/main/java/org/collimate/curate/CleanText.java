// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.curate;

import java.util.ArrayList;
import java.util.List;
import org.collimate.pipeline.Outlet;
import org.collimate.pipeline.SampleStage;
import org.collimate.sample.Citation;
import org.collimate.sample.Details;
import org.collimate.sample.Part;
import org.collimate.sample.Sample;
import org.collimate.sample.Span;
import org.collimate.sample.Words;
import org.collimate.text.Cleaning;

/// `clean-text`: makes the characters of every text plain without changing what it says; see [Cleaning].
///
/// Must stand before stages that point into words: it rejects a sample whose findings already do, since their places
/// would be wrong. Panels of a figure are dropped where its text changes; run `caption-panels` afterwards.
public record CleanText(Settings settings) implements SampleStage {
    /// `references`: whether the paragraphs and sentences that cite the figure are cleaned too; default true.
    public record Settings(boolean references) {
        public static final Settings DEFAULT = new Settings(true);
    }

    @Override
    public String name() {
        return "clean-text";
    }

    @Override
    public void apply(Sample sample, Outlet<Sample> out) {
        var parts = new ArrayList<Part>(sample.parts().size());
        boolean changed = false;
        for (int i = 0; i < sample.parts().size(); i++) {
            var part = sample.parts().get(i);
            if (part instanceof Words words) {
                var clean = Cleaning.of(words.text());
                if (!clean.equals(words.text())) {
                    checkUnpointed(sample, i);
                    changed = true;
                    part = words.withText(clean);
                }
            }
            parts.add(part);
        }
        var details = cleaned(sample.details(), changed);
        var result = changed ? sample.withParts(parts) : sample;
        out.keep(details.equals(sample.details()) ? result : result.withDetails(details));
    }

    private static void checkUnpointed(Sample sample, int part) {
        for (var finding : sample.findings()) {
            var evidence = finding.evidence();
            if (evidence.span().isPresent()
                    && evidence.part().filter(index -> index == part).isPresent()) {
                throw new IllegalStateException("[clean-text] finding " + finding.id() + " points into part " + part
                        + ", expected none before the text is clean; put clean-text before it in the recipe");
            }
        }
    }

    private Details cleaned(Details details, boolean textChanged) {
        return switch (details) {
            case Details.None none -> none;
            case Details.Study study -> study;
            case Details.ArticleFigure article -> {
                var figure = article.figure();
                var title = figure.title().map(Cleaning::of);
                var panels = textChanged ? List.<org.collimate.sample.FigureInfo.Panel>of() : figure.panels();
                var changed = new org.collimate.sample.FigureInfo(
                        figure.id(), figure.label().map(Cleaning::of), title, figure.kind(), panels);
                var references = settings.references()
                        ? article.references().stream().map(CleanText::cleaned).toList()
                        : article.references();
                yield new Details.ArticleFigure(article.article(), changed, references);
            }
        };
    }

    /// The citation with clean words and its place moved along: what stands before the place is cleaned alone.
    private static Citation cleaned(Citation citation) {
        var paragraph = citation.paragraph();
        var clean = Cleaning.of(paragraph);
        if (clean.equals(paragraph)) {
            return new Citation(
                    citation.section().map(Cleaning::of), paragraph, Cleaning.of(citation.sentence()), citation.span());
        }
        int length = clean.codePointCount(0, clean.length());
        int begin = Math.min(place(paragraph, citation.span().begin(), false), length);
        int end = Math.min(place(paragraph, citation.span().end(), true), length);
        return new Citation(
                citation.section().map(Cleaning::of),
                clean,
                Cleaning.of(citation.sentence()),
                new Span(Math.min(begin, end), end));
    }

    /// Where a position of a text lies in its clean form. A mark that no blank could be put before keeps the blanks at
    /// the end of what stands before the position from being cut off.
    private static int place(String text, int position, boolean isEnd) {
        int units = text.offsetByCodePoints(0, Math.min(position, text.codePointCount(0, text.length())));
        var before = text.substring(0, units);
        if (isEnd) {
            var clean = Cleaning.of(before);
            return clean.codePointCount(0, clean.length());
        }
        var clean = Cleaning.of(before + "\u2022");
        return clean.codePointCount(0, clean.length()) - 1;
    }
}
