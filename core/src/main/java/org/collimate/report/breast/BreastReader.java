// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.report.breast;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.collimate.sample.Side;
import org.collimate.text.CodePoints;

/// Reads reports of breast imaging. Immutable, safe for many threads; time grows with the length of the text.
///
/// The section of a sentence is told by a linear chain that learned from pretend reports of ours, when the first reader
/// is made (about a fifth of a second); headings, where there are any, are among what it looks at. Fields and lesions
/// are found by rules that know which sections they may trust.
public final class BreastReader {
    /// Changes when any rule, word or example does.
    public static final String VERSION = "1";

    private static final int PRETEND_REPORTS = 600;

    private final SectionModel model;

    private BreastReader(SectionModel model) {
        this.model = model;
    }

    /// The reader of this program, made when it is first asked for.
    public static BreastReader standard() {
        return Standard.READER;
    }

    private static final class Standard {
        private static final BreastReader READER =
                new BreastReader(SectionTrainer.train(PretendReports.draw(PRETEND_REPORTS)));
    }

    /// Understands one report; any text gives a reading.
    public BreastReading read(String text) {
        var raw = Splitter.split(text);
        var sections = model.decode(text, raw);
        var points = CodePoints.of(text);
        var sentences = new ArrayList<BreastSentence>(raw.size());
        for (int i = 0; i < raw.size(); i++) {
            sentences.add(new BreastSentence(
                    points.span(raw.get(i).begin(), raw.get(i).end()), sections[i]));
        }
        var headings = new StringBuilder();
        var read = readable(text, raw, sections, headings);
        var fields = fields(text, read, headings.toString());
        return new BreastReading(sentences, fields, Lesions.of(text, read, fields.side()));
    }

    /// The sentences with their words, and the side that a heading before them names ("Left breast: …").
    private static List<ReadSentence> readable(
            String text, List<RawSentence> raw, BreastSection[] sections, StringBuilder headings) {
        var read = new ArrayList<ReadSentence>(raw.size());
        int end = 0;
        Optional<Side> under = Optional.empty();
        for (int i = 0; i < raw.size(); i++) {
            var sentence = raw.get(i);
            var gap = text.substring(end, sentence.begin()).toLowerCase(Locale.ROOT);
            if (!gap.isBlank()) {
                under = Sides.of(gap).filter(side -> side != Side.BILATERAL);
                headings.append(gap).append('\n');
            }
            end = sentence.end();
            var words = text.substring(sentence.begin(), end).replace('\n', ' ').toLowerCase(Locale.ROOT);
            read.add(new ReadSentence(sentence.begin(), end, sections[i], words, under));
        }
        return read;
    }

    private static BreastFields fields(String text, List<ReadSentence> sentences, String headings) {
        var whole = text.replace('\n', ' ').toLowerCase(Locale.ROOT);
        var birads = new Birads(sentences);
        return new BreastFields(
                Modalities.of(sentences, headings),
                Purpose.of(sentences),
                Density.of(sentences),
                Density.backgroundEnhancement(whole),
                PatientHistory.menopausalStatus(whole),
                PatientHistory.previousCancer(sentences),
                birads.overall(),
                birads.isBySide() ? birads.of(Side.LEFT) : Optional.empty(),
                birads.isBySide() ? birads.of(Side.RIGHT) : Optional.empty(),
                side(sentences));
    }

    /// That of the title, else of the lesions and conclusions together.
    private static Optional<Side> side(List<ReadSentence> sentences) {
        for (var section : List.of(BreastSection.TITLE, BreastSection.INDICATION)) {
            for (var sentence : sentences) {
                if (sentence.section() == section) {
                    var side = Sides.of(sentence.words());
                    if (side.isPresent()) {
                        return side;
                    }
                }
            }
        }
        var all = new StringBuilder();
        for (var sentence : sentences) {
            if (sentence.isIn(BreastSection.FINDINGS, BreastSection.IMPRESSION)) {
                all.append(sentence.words()).append(' ');
            }
        }
        return Sides.of(all.toString());
    }
}
