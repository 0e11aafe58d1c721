// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.phantom;

import java.util.List;
import java.util.Optional;
import org.collimate.sample.Certainty;
import org.collimate.sample.Side;
import org.collimate.sample.Span;

/// A report, and the truth about it, which is built while it is written and never by reading it.
///
/// @param language `en`, `es` …
/// @param statements everything that the text says about findings, those that it denies too, in order of the text
/// @param identifiers every place that names the patient, a person, a number, an address or a date
/// @param questions questions that the study answers
public record Report(
        String text,
        String language,
        List<Statement> statements,
        List<Identifier> identifiers,
        List<Question> questions) {
    public Report {
        statements = List.copyOf(statements);
        identifiers = List.copyOf(identifiers);
        questions = List.copyOf(questions);
    }

    /// What a sentence says of one finding.
    ///
    /// @param name the CheXpert-14 label where there is one, else this program's own
    /// @param kind the finer name, as [DiseaseKind#word] and [DeviceKind#word]
    /// @param certainty as this text says it
    /// @param cause the id of the disease or device; empty for what is denied
    /// @param value a measurement with its unit, such as `12 mm`, as the text has it
    /// @param mention the words that name the finding
    /// @param sentence the sentence around them
    /// @param section `findings`, `impression` …
    public record Statement(
            String name,
            String kind,
            Certainty certainty,
            Optional<Integer> cause,
            Optional<Side> side,
            Optional<Place> place,
            Optional<Severity> severity,
            Optional<Change> change,
            Optional<String> value,
            Span mention,
            Span sentence,
            String section) {}

    /// Words that identify somebody.
    ///
    /// @param kind `name`, `mrn`, `birth-date`, `date`, `accession`, `address`, `phone`, `physician`
    /// @param text what stands there
    public record Identifier(String kind, String text, Span span) {}

    /// A question about the study.
    ///
    /// @param kind `present`, `side`, `place`, `count`, `tip`, `comparison` …
    /// @param cause the id of the disease or device that the answer is about
    public record Question(String kind, String question, String answer, Optional<Integer> cause) {}
}
