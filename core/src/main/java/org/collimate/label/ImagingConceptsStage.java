// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.label;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.collimate.pipeline.Outlet;
import org.collimate.pipeline.SampleStage;
import org.collimate.sample.Attributes;
import org.collimate.sample.Author;
import org.collimate.sample.Evidence;
import org.collimate.sample.Finding;
import org.collimate.sample.Part;
import org.collimate.sample.Picture;
import org.collimate.sample.Sample;

/// `imaging-concepts`: adds what the words say of the picture as findings, each with its place in the text, and sets
/// the pictures' modality where exactly one is named.
///
/// A concept that is named several times with the same certainty and side is added once, at its first place. Findings
/// that are there already stay, and the new ones take the next free ids.
public record ImagingConceptsStage(Settings settings) implements SampleStage {
    /// The author of the findings that this stage adds.
    public static final Author AUTHOR = new Author.Rule("caption-lexicon", Lexicon.VERSION);

    /// `kinds`: which kinds of concept become findings; default all but OTHER. `modality`: whether a picture without a
    /// modality gets the one that the words name; default true.
    public record Settings(List<ConceptKind> kinds, boolean modality) {
        public static final Settings DEFAULT = new Settings(
                List.of(ConceptKind.MODALITY, ConceptKind.DIRECTION, ConceptKind.ANATOMY, ConceptKind.FINDING), true);

        public Settings {
            kinds = List.copyOf(kinds);
        }
    }

    @Override
    public String name() {
        return "imaging-concepts";
    }

    @Override
    public void apply(Sample sample, Outlet<Sample> out) {
        var index = sample.primaryIndex();
        if (index.isEmpty()) {
            out.keep(sample);
            return;
        }
        var concepts = ImagingConcepts.of(sample.text());
        var found = findings(sample, index.get(), concepts);
        var changed = found.isEmpty() ? sample : sample.withFindings(joined(sample.findings(), found));
        var modalities = concepts.modalities();
        if (settings.modality() && modalities.size() == 1) {
            var modality = modalities.iterator().next();
            changed = changed.withParts(withModality(changed.parts(), modality));
        }
        out.keep(changed);
    }

    private List<Finding> findings(Sample sample, int part, ImagingConcepts concepts) {
        int id = 0;
        for (var finding : sample.findings()) {
            id = Math.max(id, finding.id() + 1);
        }
        var seen = new HashSet<Object>();
        var found = new ArrayList<Finding>();
        for (var mention : concepts.mentions()) {
            boolean wanted = settings.kinds().contains(mention.kind());
            if (wanted && seen.add(List.of(mention.concept(), mention.certainty(), mention.side()))) {
                found.add(new Finding(
                        id++,
                        mention.concept(),
                        mention.certainty(),
                        mention.side().map(Attributes::at).orElse(Attributes.NONE),
                        Evidence.words(part, mention.span()),
                        AUTHOR));
            }
        }
        return found;
    }

    private static List<Finding> joined(List<Finding> before, List<Finding> added) {
        var all = new ArrayList<>(before);
        all.addAll(added);
        return all;
    }

    private static List<Part> withModality(List<Part> parts, Modality modality) {
        var changed = new ArrayList<Part>(parts.size());
        for (var part : parts) {
            boolean unknown =
                    part instanceof Picture picture && picture.modality().isEmpty();
            changed.add(unknown ? ((Picture) part).withModality(modality.code()) : part);
        }
        return changed;
    }
}
