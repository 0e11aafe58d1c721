// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.report;

import java.util.ArrayList;
import java.util.List;
import org.collimate.sample.Certainty;
import org.collimate.sample.Span;
import org.collimate.text.CodePoints;

/// The working place of one thread: all columns that reading a report needs, kept from report to report. Not safe for
/// several threads.
final class Desk implements SentenceReader.Sink {
    private final Tokens tokens = new Tokens();
    private final Sections sections = new Sections();
    private final Words words;
    private final SectionFinder finder;
    private final MimicSections mimic;
    private final Sentencing sentencing;
    private final SentenceReader reader;
    private final Attributing attributing;
    private final Grading grading;
    private final Concepts concepts = Concepts.bundled();
    private final Language language;
    private final Whereabouts whereabouts;
    private List<Statement> statements = List.of();
    private CodePoints points = CodePoints.of("");
    private int sentence;
    private int whereaboutsOf = -1;

    Desk(Language language) {
        this.language = language;
        words = language.words();
        reader = new SentenceReader(language);
        finder = new SectionFinder(language, reader.phrases);
        mimic = new MimicSections();
        sentencing = new Sentencing(language);
        attributing = new Attributing(language, reader.clauses);
        grading = new Grading(language);
        whereabouts = new Whereabouts(language, reader.clauses);
    }

    Reading read(String text, SectionStyle style) {
        points = CodePoints.of(text);
        tokens.read(text, words);
        switch (style) {
            case ANY_HOSPITAL -> finder.find(tokens, sections);
            case MIMIC -> mimic.find(tokens, sections);
        }
        sentencing.split(tokens, sections);
        statements = new ArrayList<>();
        var spans = new ArrayList<Span>(sentencing.count);
        var grades = new ArrayList<Grade>();
        for (sentence = 0; sentence < sentencing.count; sentence++) {
            int from = sentencing.first[sentence];
            int end = sentencing.end[sentence];
            spans.add(points.span(tokens.begin[from], tokens.end[end - 1]));
            whereaboutsOf = -1;
            reader.read(tokens, from, end, this);
            grading.read(tokens, reader.phrases.marks(Layer.MODIFIER), end, points, grades);
        }
        var parts = new ArrayList<Section>(sections.count);
        for (int i = 0; i < sections.count; i++) {
            var span = sections.first[i] < sections.end[i]
                    ? points.span(tokens.begin[sections.first[i]], tokens.end[sections.end[i] - 1])
                    : new Span(0, 0);
            parts.add(new Section(sections.name[i], span));
        }
        var reading = new Reading(parts, spans, statements, grades);
        statements = List.of();
        return reading;
    }

    @Override
    public void take(int concept, int place, Certainty certainty, boolean alternative, int first, int last) {
        var phrases = reader.phrases;
        int from = sentencing.first[sentence];
        int end = sentencing.end[sentence];
        var scope = reader.scope;
        if (language.tellsAllPlaces() && whereaboutsOf != sentence) {
            whereabouts.prepare(
                    tokens, phrases.marks(Layer.FINDING), phrases.marks(Layer.PLACE), phrases.marks(Layer.MODIFIER));
            whereaboutsOf = sentence;
        }
        var attributes = attributing.attributes(
                tokens,
                phrases.marks(Layer.FINDING),
                phrases.marks(Layer.PLACE),
                phrases.marks(Layer.MODIFIER),
                scope.resolved,
                place,
                from,
                end,
                first,
                last);
        statements.add(new Statement(
                concepts.name(concept),
                certainty,
                alternative,
                scope.temporality,
                scope.experiencer,
                attributes,
                attributing.particulars(tokens, phrases.marks(Layer.MODIFIER), end, last),
                sentencing.section[sentence],
                sentence,
                points.span(tokens.begin[first], tokens.end[last]),
                language.tellsAllPlaces()
                        ? whereabouts.places(phrases.marks(Layer.FINDING), first, concepts.name(concept))
                        : List.of()));
    }

    /// How the sentence `text` speaks of its UTF-16 range `begin` to `end`.
    Assertion judge(String text, int begin, int end) {
        tokens.read(text, words);
        int first = 0;
        while (first < tokens.count - 1 && tokens.end[first] <= begin) {
            first++;
        }
        int last = first;
        while (last < tokens.count - 1 && tokens.begin[last + 1] < end) {
            last++;
        }
        if (tokens.count == 0) {
            return new Assertion(Certainty.PRESENT, Temporality.RECENT, Experiencer.PATIENT);
        }
        sections.clear();
        sections.open(0, 0, Sections.WHOLE);
        sections.close(tokens.count);
        sentencing.split(tokens, sections);
        int from = 0;
        int stop = tokens.count;
        for (int i = 0; i < sentencing.count; i++) {
            if (sentencing.first[i] <= first && first < sentencing.end[i]) {
                from = sentencing.first[i];
                stop = Math.min(from + Sentencing.LONGEST, Math.max(sentencing.end[i], last + 1));
            }
        }
        last = Math.min(last, stop - 1);
        return reader.judge(tokens, from, stop, first, last);
    }
}
