// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.collimate.sample.Author;
import org.collimate.sample.Concept;
import org.collimate.sample.Evidence;
import org.collimate.sample.Finding;
import org.collimate.sample.Span;

/// What the engine understood of one report. Spans are code points of the text as it was given.
public record Reading(List<Section> sections, List<Span> sentences, List<Statement> statements, List<Grade> grades) {
    public Reading {
        sections = List.copyOf(sections);
        sentences = List.copyOf(sentences);
        statements = List.copyOf(statements);
        grades = List.copyOf(grades);
    }

    /// The statements about the patient's present as findings of part `part` of a sample, numbered from `firstId`.
    public List<Finding> findings(int part, int firstId) {
        var author = new Author.Rule("report-engine", ReportEngine.VERSION);
        var findings = new ArrayList<Finding>();
        for (var statement : statements) {
            if (statement.experiencer() == Experiencer.PATIENT && statement.temporality() == Temporality.RECENT) {
                findings.add(new Finding(
                        firstId + findings.size(),
                        new Concept(
                                "collimate",
                                Optional.of(statement.concept()),
                                statement.concept().replace('-', ' ')),
                        statement.certainty(),
                        statement.attributes(),
                        Evidence.words(part, statement.span()),
                        author));
            }
        }
        return findings;
    }

    /// The name of the section that a statement stands in.
    public String sectionOf(Statement statement) {
        return sections.get(statement.section()).name();
    }
}
