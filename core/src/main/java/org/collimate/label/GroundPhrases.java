// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.label;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.collimate.pipeline.Outlet;
import org.collimate.pipeline.SampleStage;
import org.collimate.sample.Attributes;
import org.collimate.sample.Author;
import org.collimate.sample.Certainty;
import org.collimate.sample.Concept;
import org.collimate.sample.Evidence;
import org.collimate.sample.Finding;
import org.collimate.sample.Region;
import org.collimate.sample.Sample;

/// Binds phrases of the report that name anatomy to places in the pictures: in each picture the smallest box around the
/// structures that the phrase means (PAXRay's way from phrase to box, with the structures' own projected masks).
///
/// A phrase becomes a finding of the system `phrase`, one for each picture in which a structure is; the words are its
/// evidence, and so is the box. A phrase whose structures are nowhere becomes one finding without a box, so that it can
/// be counted.
public record GroundPhrases(Settings settings) implements SampleStage {
    /// The system of phrases.
    public static final String PHRASES = "phrase";

    private static final String STRUCTURES = "structure";
    private static final Author LEXICON = new Author.Rule("anatomy-phrases", "1");
    private static final AnatomyPhrases ENGLISH = AnatomyPhrases.english();

    /// Nothing to set yet.
    public record Settings() {
        public static final Settings DEFAULT = new Settings();
    }

    @Override
    public String name() {
        return "ground-phrases";
    }

    @Override
    public void apply(Sample sample, Outlet<Sample> out) {
        var words = sample.primaryIndex();
        if (words.isEmpty()) {
            out.keep(sample);
            return;
        }
        var regions = new ArrayList<>(sample.regions());
        var findings = new ArrayList<>(sample.findings());
        int next = findings.stream().mapToInt(Finding::id).max().orElse(-1) + 1;
        for (var mention : ENGLISH.find(sample.text())) {
            var boxes = boxes(sample, mention, regions.size());
            if (boxes.isEmpty()) {
                var evidence = Evidence.words(words.get(), mention.span());
                findings.add(finding(next++, mention, evidence));
            }
            for (var box : boxes.values()) {
                regions.add(box);
                var evidence = new Evidence(words, Optional.of(mention.span()), Optional.of(box.id()));
                findings.add(finding(next++, mention, evidence));
            }
        }
        out.keep(new Sample(
                sample.key(),
                sample.group(),
                sample.split(),
                sample.source(),
                sample.license(),
                sample.parts(),
                findings,
                regions,
                sample.relations(),
                sample.details(),
                sample.extras()));
    }

    private static Finding finding(int id, AnatomyPhrases.Mention mention, Evidence evidence) {
        return new Finding(
                id,
                new Concept(PHRASES, Optional.empty(), mention.phrase()),
                Certainty.PRESENT,
                Attributes.NONE,
                evidence,
                LEXICON);
    }

    /// For each picture the box around the structures that are meant.
    private static Map<Integer, Region.Box> boxes(Sample sample, AnatomyPhrases.Mention mention, int firstId) {
        var boxes = new LinkedHashMap<Integer, Region.Box>();
        for (var finding : sample.findings()) {
            var region = finding.evidence().region();
            if (finding.concept().system().equals(STRUCTURES)
                    && region.isPresent()
                    && sample.regions().get(region.get()) instanceof Region.Box box
                    && mention.means(finding.concept().name())) {
                var known = boxes.get(box.part());
                int id = known == null ? firstId + boxes.size() : known.id();
                boxes.put(box.part(), known == null ? at(id, box, box) : at(id, known, box));
            }
        }
        return boxes;
    }

    private static Region.Box at(int id, Region.Box one, Region.Box other) {
        return new Region.Box(
                id,
                one.part(),
                Math.min(one.x0(), other.x0()),
                Math.min(one.y0(), other.y0()),
                Math.max(one.x1(), other.x1()),
                Math.max(one.y1(), other.y1()));
    }
}
