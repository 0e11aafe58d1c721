// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.phantom.words;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.collimate.phantom.Report;
import org.collimate.sample.Certainty;

/// A report with all that is known of how it came to be.
///
/// @param sections in order; a report without headings has some too
/// @param typos its mistakes, in order
public record WrittenReport(Report report, ReaderStyle style, List<Section> sections, List<Typo> typos) {
    private static final List<Certainty> STRONGEST =
            List.of(Certainty.PRESENT, Certainty.PROBABLE, Certainty.POSSIBLE, Certainty.UNLIKELY, Certainty.ABSENT);

    public WrittenReport {
        sections = List.copyOf(sections);
        typos = List.copyOf(typos);
    }

    /// Every label that the report states, with the surest claim that something is there; parents only if stated.
    public Map<String, Certainty> labels() {
        var labels = new TreeMap<String, Certainty>();
        for (Report.Statement statement : report.statements()) {
            labels.merge(
                    statement.name(),
                    statement.certainty(),
                    (one, other) -> STRONGEST.indexOf(one) <= STRONGEST.indexOf(other) ? one : other);
        }
        return labels;
    }

    /// How many statements there are of each certainty.
    public Map<Certainty, Integer> counts() {
        var counts = new EnumMap<Certainty, Integer>(Certainty.class);
        report.statements().forEach(statement -> counts.merge(statement.certainty(), 1, Integer::sum));
        return counts;
    }
}
