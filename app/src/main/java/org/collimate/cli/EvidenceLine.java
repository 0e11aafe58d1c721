// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.cli;

import java.util.List;
import java.util.Optional;
import org.collimate.report.Experiencer;
import org.collimate.report.PadChestRow;
import org.collimate.report.Reading;
import org.collimate.report.Section;
import org.collimate.report.Statement;
import org.collimate.report.Taxonomy;
import org.collimate.report.Temporality;

/// A report's sections and findings as a line of JSON, with places in code points. `name` is the label that a finding
/// counts for, else the program's own name of it, which `concept` always has. Used by many threads.
record EvidenceLine(Taxonomy taxonomy) {
    void add(StringBuilder out, String id, Reading reading) {
        out.append("{\"id\":");
        Json.text(out, id);
        out.append(",\"sections\":");
        sections(out, reading.sections());
        out.append(",\"findings\":[");
        boolean isFirst = true;
        for (var statement : reading.statements()) {
            if (statement.experiencer() == Experiencer.PATIENT && statement.temporality() == Temporality.RECENT) {
                out.append(isFirst ? "" : ",");
                isFirst = false;
                finding(out, reading, statement);
            }
        }
        out.append("]}\n");
    }

    static void sections(StringBuilder out, List<Section> sections) {
        out.append('[');
        for (int i = 0; i < sections.size(); i++) {
            var section = sections.get(i);
            out.append(i == 0 ? "{\"name\":" : ",{\"name\":");
            Json.text(out, section.name());
            out.append(",\"begin\":").append(section.span().begin());
            out.append(",\"end\":").append(section.span().end()).append('}');
        }
        out.append(']');
    }

    private void finding(StringBuilder out, Reading reading, Statement statement) {
        out.append("{\"name\":");
        var labels = taxonomy.namesOf(statement.concept());
        Json.text(out, labels.isEmpty() ? statement.concept() : labels.getFirst());
        out.append(",\"concept\":");
        Json.text(out, statement.concept());
        out.append(",\"certainty\":\"").append(statement.certainty().word());
        out.append("\",\"begin\":").append(statement.span().begin());
        out.append(",\"end\":").append(statement.span().end());
        out.append(",\"section\":");
        Json.text(out, reading.sectionOf(statement));
        var attributes = statement.attributes();
        text(out, "side", attributes.side().map(side -> side.word()));
        places(out, statement);
        text(out, "severity", attributes.severity());
        text(out, "change", attributes.change());
        out.append(",\"value\":");
        if (attributes.value().isPresent()) {
            out.append(attributes.value().get());
        } else {
            out.append("null");
        }
        text(out, "unit", attributes.unit());
        out.append('}');
    }

    /// The place, by PadChest's name where its labels are asked for, which then also has the list of all places.
    private void places(StringBuilder out, Statement statement) {
        boolean padchest = taxonomy.id().equals("padchest");
        var nearest = statement.attributes().place();
        text(out, "place", padchest ? nearest.map(PadChestRow::placeName) : nearest);
        if (padchest) {
            out.append(",\"places\":[");
            boolean isFirst = true;
            for (var place : statement.places()) {
                out.append(isFirst ? "" : ",");
                isFirst = false;
                Json.text(out, PadChestRow.placeName(place));
            }
            out.append(']');
        }
    }

    private static void text(StringBuilder out, String key, Optional<String> value) {
        out.append(",\"").append(key).append("\":");
        if (value.isPresent()) {
            Json.text(out, value.get());
        } else {
            out.append("null");
        }
    }
}
