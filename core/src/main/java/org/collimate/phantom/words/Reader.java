// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.phantom.words;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.collimate.phantom.DiseaseKind;
import org.collimate.phantom.Draws;
import org.collimate.phantom.Hospital;
import org.collimate.phantom.Patient;
import org.collimate.phantom.Report;
import org.collimate.phantom.ReportWriter;
import org.collimate.phantom.Sex;
import org.collimate.phantom.Study;
import org.collimate.phantom.Topic;
import org.collimate.sample.Span;
import org.collimate.text.CodePoints;

/// A reader who always writes in one language and one style. What is said of a study depends on the hospital's seed,
/// the patient and the study alone, so two readers of one study state the same, unless a style leaves something out.
///
/// Immutable and safe for many threads.
public final class Reader implements ReportWriter {
    private static final int STREAMS = 64;

    private final Language language;
    private final ReaderStyle style;
    private final double typos;
    private final Questions questions;

    private Reader(Language language, ReaderStyle style, double typos) {
        this.language = language;
        this.style = style;
        this.typos = typos;
        this.questions = Questions.in(language);
    }

    /// @param typos the share of longer words that are mistyped, 0 to 1
    /// @throws IllegalArgumentException if the share is out of its range
    public static Reader of(Language language, ReaderStyle style, double typos) {
        if (!(typos >= 0 && typos <= 1)) {
            throw new IllegalArgumentException("[--typos] found " + typos + ", expected 0 to 1");
        }
        return new Reader(language, style, typos);
    }

    @Override
    public Report write(Hospital hospital, Patient patient, Study study, List<Study> priors) {
        return read(hospital, patient, study).report();
    }

    @Override
    public String describe() {
        return "reader of " + language.code() + ", " + style + ", typos " + typos;
    }

    /// The report with its sections and mistakes.
    public WrittenReport read(Hospital hospital, Patient patient, Study study) {
        var content = Content.of(study, Topic.WORDS.draws(hospital.seed(), patient.number(), study.number()));
        var draws = draws(Topic.WORDS, hospital, study);
        var sheet = new Sheet(language, new Wording(language, draws));
        var clauses = new Clauses(language.formats(), values(patient, study, draws), flags(patient, study, content));
        new ReportLayout(style, study, content, sheet, clauses, draws).write();
        return finished(sheet, hospital, patient, study);
    }

    /// A sequence of draws of this language and style alone.
    private Draws draws(Topic topic, Hospital hospital, Study study) {
        int number = 26 * (language.code().charAt(0) - 'a') + language.code().charAt(1) - 'a';
        int stream = topic.ordinal() + STREAMS * (1 + style.ordinal() + STREAMS * number);
        return Draws.of(hospital.seed(), study.patient(), study.number(), stream);
    }

    private Map<String, Token> values(Patient patient, Study study, Draws draws) {
        Formats formats = language.formats();
        String dates = formats.dateStyle(draws);
        var values = new HashMap<String, Token>();
        put(values, "patient.listed", IdentifierKind.NAME, patient.listedName());
        put(values, "patient.name", IdentifierKind.NAME, patient.givenName() + " " + patient.familyName());
        put(values, "patient.number", IdentifierKind.RECORD_NUMBER, patient.recordNumber());
        put(values, "patient.birth", IdentifierKind.BIRTH_DATE, formats.date(dates, patient.birthDate()));
        put(values, "patient.address", IdentifierKind.ADDRESS, patient.address());
        put(values, "patient.phone", IdentifierKind.PHONE, patient.phone());
        put(values, "study.accession", IdentifierKind.ACCESSION, study.accession());
        put(values, "study.date", IdentifierKind.DATE, formats.date(dates, study.date()));
        put(values, "referrer", IdentifierKind.PHYSICIAN, untitled(study.referrer()));
        put(values, "reader", IdentifierKind.PHYSICIAN, untitled(study.reader()));
        study.priorDate()
                .map((LocalDate day) -> formats.date(dates, day))
                .ifPresent(day -> put(values, "prior.date", IdentifierKind.DATE, day));
        int age = patient.ageOn(study.date());
        String years = Integer.toString(age);
        values.put("age", age >= 90 ? new Token.Identifying(IdentifierKind.AGE, years) : new Token.Text(years));
        return values;
    }

    private static void put(Map<String, Token> values, String name, IdentifierKind kind, String text) {
        values.put(name, new Token.Identifying(kind, text));
    }

    /// The title is the language's to say.
    private static String untitled(String physician) {
        return physician.startsWith("Dr. ") ? physician.substring(4) : physician;
    }

    private Set<String> flags(Patient patient, Study study, Content content) {
        var flags = new HashSet<String>();
        flags.add(patient.sex() == Sex.FEMALE ? "woman" : "man");
        flags.add(study.setting().isBedside() ? "bedside" : "standing");
        flags.add(study.priorDate().isPresent() ? "prior" : "first");
        flags.add(content.length().name().toLowerCase(Locale.ROOT));
        if (style.isTerse()) {
            flags.add("terse");
        }
        if (content.tubes().isEmpty()) {
            flags.add("no-tubes");
        }
        for (DiseaseKind kind : DiseaseKind.values()) {
            if (!content.present().contains(kind)) {
                flags.add("no-" + Clauses.key(kind));
            }
        }
        return flags;
    }

    private WrittenReport finished(Sheet sheet, Hospital hospital, Patient patient, Study study) {
        List<Section> sections = sheet.sections();
        String plain = sheet.prose().words().toString();
        String cased = style == ReaderStyle.CAPITALS ? capitals(plain) : plain;
        var kept = new ArrayList<>(sheet.headings());
        sheet.prose().identified().forEach(one -> kept.add(new Span(one.begin(), one.end())));
        var typed = new Typing(language, typos, draws(Topic.TYPOS, hospital, study)).type(cased, kept);
        String text = typed.text();
        // Ascending lookups are what CodePoints is fast at; reports of the first plane cost nothing anyway.
        var points = CodePoints.of(text);
        UnaryOperator<Span> moved = span -> points.span(typed.moved()[span.begin()], typed.moved()[span.end()]);
        var statements = new ArrayList<Report.Statement>();
        for (Report.Statement one : sheet.statements()) {
            statements.add(new Report.Statement(
                    one.name(),
                    one.kind(),
                    one.certainty(),
                    one.cause(),
                    one.side(),
                    one.place(),
                    one.severity(),
                    one.change(),
                    style == ReaderStyle.CAPITALS ? one.value().map(Reader::capitals) : one.value(),
                    moved.apply(one.mention()),
                    moved.apply(one.sentence()),
                    one.section()));
        }
        var identifiers = sheet.prose().identified().stream()
                .map(one -> {
                    Span span = moved.apply(new Span(one.begin(), one.end()));
                    return new Report.Identifier(one.kind().word(), CodePoints.slice(text, span), span);
                })
                .toList();
        var report =
                new Report(text, language.code(), statements, identifiers, questions.about(hospital, patient, study));
        return new WrittenReport(
                report,
                style,
                sections.stream()
                        .map(one -> new Section(one.name(), moved.apply(one.span())))
                        .toList(),
                typed.typos().stream()
                        .map(one -> new Typo(
                                points.span(one.span().begin(), one.span().end()), one.written(), one.meant()))
                        .toList());
    }

    /// Letter by letter, so that no letter becomes two and offsets stay.
    private static String capitals(String text) {
        var upper = new StringBuilder(text.length());
        text.chars().forEach(letter -> upper.append((char) Character.toUpperCase(letter)));
        return upper.toString();
    }
}
