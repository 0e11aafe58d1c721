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
        var section = BreastSection.TITLE;
        for (int i = 0; i < raw.size(); i++) {
            var sentence = raw.get(i);
            var gap = text.substring(end, sentence.begin()).toLowerCase(Locale.ROOT);
            if (sections[i] != section) {
                under = Optional.empty();
                section = sections[i];
            }
            if (!gap.isBlank()) {
                under = Sides.of(gap).filter(side -> side != Side.BILATERAL);
                headings.append(gap).append('\n');
            }
            end = sentence.end();
            var own = text.substring(sentence.begin(), end).replace('\n', ' ').toLowerCase(Locale.ROOT);
            // In "BI-RADS: 2" what stands before the colon was taken for a heading, which it is, too.
            var words = gap.contains("rads") ? "bi-rads: " + own : own;
            read.add(new ReadSentence(sentence.begin(), end, sections[i], words, under));
        }
        return read;
    }

    private static BreastFields fields(String text, List<ReadSentence> sentences, String headings) {
        var whole = text.replace('\n', ' ').toLowerCase(Locale.ROOT);
        var birads = new Birads(sentences);
        var modalities = Modalities.of(sentences, headings);
        var purpose = Purpose.of(sentences);
        return new BreastFields(
                modalities,
                purpose,
                Density.of(sentences),
                Density.backgroundEnhancement(whole),
                PatientHistory.menopausalStatus(whole),
                PatientHistory.previousCancer(sentences)
                        .or(() -> birads.overall().filter("6"::equals).map(_ -> "yes")),
                birads.overall(),
                birads.isBySide() ? birads.of(Side.LEFT) : Optional.empty(),
                birads.isBySide() ? birads.of(Side.RIGHT) : Optional.empty(),
                side(sentences, purpose, modalities));
    }

    /// That which the title names; of screening, MRI and `breasts` both; else what the other sections name together.
    private static Optional<Side> side(
            List<ReadSentence> sentences, Optional<String> purpose, List<String> modalities) {
        var title = words(sentences, List.of(BreastSection.TITLE));
        var named = Sides.of(title);
        if (named.isPresent()) {
            return named;
        }
        boolean isBoth = purpose.filter("screening"::equals).isPresent()
                || modalities.equals(List.of("mri"))
                || title.contains("breasts");
        if (isBoth) {
            return Optional.of(Side.BILATERAL);
        }
        return Sides.of(words(
                        sentences, List.of(BreastSection.INDICATION, BreastSection.FINDINGS, BreastSection.IMPRESSION)))
                .or(() -> Sides.of(words(sentences, List.of(BreastSection.HISTORY, BreastSection.RECOMMENDATION))));
    }

    private static String words(List<ReadSentence> sentences, List<BreastSection> sections) {
        var words = new StringBuilder();
        for (var sentence : sentences) {
            if (sections.contains(sentence.section())) {
                words.append(sentence.under().map(side -> side.word() + " ").orElse(""))
                        .append(sentence.words())
                        .append(" . ");
            }
        }
        return words.toString();
    }
}
