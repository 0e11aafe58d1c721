// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.phantom;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.collimate.sample.Certainty;
import org.collimate.sample.Side;
import org.collimate.sample.Span;

/// A report while it is written: keeps the places of what is said. Offsets are code points; what it writes is ASCII.
/// Used by one thread.
final class ReportText {
    private final StringBuilder text = new StringBuilder();
    private final List<Report.Statement> statements = new ArrayList<>();
    private final List<Report.Identifier> identifiers = new ArrayList<>();
    private String section = "header";

    ReportText words(String words) {
        text.append(words);
        return this;
    }

    ReportText identifier(String kind, String words) {
        identifiers.add(new Report.Identifier(kind, words, new Span(text.length(), text.length() + words.length())));
        return words(words);
    }

    void section(String heading) {
        section = heading.toLowerCase(java.util.Locale.ROOT);
        words("\n").words(heading).words(":\n");
    }

    /// What a sentence states; the words between brackets are its mention.
    void sentence(
            String sentence,
            String name,
            String kind,
            Certainty certainty,
            Optional<Integer> cause,
            Optional<Side> side,
            Optional<Disease> disease,
            Optional<Change> change,
            Optional<String> value) {
        int start = text.length();
        int open = sentence.indexOf('[');
        int close = sentence.indexOf(']');
        words(Character.toUpperCase(sentence.charAt(0) == '[' ? sentence.charAt(1) : sentence.charAt(0)) + "");
        var rest = sentence.charAt(0) == '[' ? sentence.substring(2) : sentence.substring(1);
        words(rest.replace("[", "").replace("]", ""));
        var mention = new Span(start + open, start + close - 1);
        statements.add(new Report.Statement(
                name,
                kind,
                certainty,
                cause,
                side,
                disease.map(Disease::place),
                disease.map(Disease::severity),
                change,
                value,
                mention,
                new Span(start, text.length()),
                section));
        words("\n");
    }

    Report report(List<Report.Question> questions) {
        return new Report(text.toString(), "en", statements, identifiers, questions);
    }
}
