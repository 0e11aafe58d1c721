// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.report;

import java.util.Arrays;
import java.util.Set;
import org.collimate.sample.Certainty;

/// Gives reports the cells of a label set. It looks at the findings and the impression where a report has such headings,
/// else at everything but indication, history, comparison and technique. Immutable, safe for many threads.
public final class ReportLabeller {
    private static final Set<String> MAIN = Set.of("findings", "impression", "last_paragraph");
    private static final Set<String> BESIDE =
            Set.of("indication", "history", "comparison", "technique", "examination", "recommendation", "signature");

    private final ReportEngine engine;
    private final Taxonomy taxonomy;
    private final Policy policy;

    private ReportLabeller(ReportEngine engine, Taxonomy taxonomy, Policy policy) {
        this.engine = engine;
        this.taxonomy = taxonomy;
        this.policy = policy;
    }

    public static ReportLabeller of(ReportEngine engine, Taxonomy taxonomy, Policy policy) {
        return new ReportLabeller(engine, taxonomy, policy);
    }

    /// Reads and labels a report.
    ///
    /// @throws ReportTooLong if it has more than `ReportEngine.LONGEST` characters
    public Labels label(String report) {
        return label(engine.read(report));
    }

    /// The cells of a report that has been read.
    public Labels label(Reading reading) {
        boolean main = reading.sections().stream().anyMatch(section -> MAIN.contains(section.name()));
        var seen = new byte[taxonomy.size()];
        boolean spoilt = false;
        for (var statement : reading.statements()) {
            var section = reading.sectionOf(statement);
            boolean counts = main ? MAIN.contains(section) : !BESIDE.contains(section);
            if (!counts
                    || statement.experiencer() != Experiencer.PATIENT
                    || statement.temporality() != Temporality.RECENT) {
                continue;
            }
            int unsure = taxonomy.unsureLabelOf(statement.concept());
            if (unsure >= 0 && isHedged(statement.certainty())) {
                seen[unsure] |= bit(1);
            }
            int cell = policy.cell(statement.certainty(), statement.alternative());
            if (cell == Policy.BLANK) {
                continue;
            }
            spoilt |= cell != 0 && taxonomy.spoils(statement.concept());
            for (int label : taxonomy.labelsOf(statement.concept())) {
                if (label >= 0) {
                    seen[label] |= bit(cell);
                } else if (cell != 0 && policy.isPublished()) {
                    seen[~label] |= bit(-1);
                }
            }
        }
        return new Labels(taxonomy, cells(seen, spoilt));
    }

    private static boolean isHedged(Certainty certainty) {
        return certainty == Certainty.PROBABLE || certainty == Certainty.POSSIBLE;
    }

    private static byte bit(int cell) {
        return (byte) (cell < 0 ? 2 : cell == 0 ? 1 : 4);
    }

    private int[] cells(byte[] seen, boolean spoilt) {
        var cells = new int[seen.length];
        boolean found = spoilt;
        for (int label = 0; label < cells.length; label++) {
            cells[label] = policy.aggregate(seen[label]);
            found |= (seen[label] & 6) != 0 && !taxonomy.isIgnoredByNoFinding(label);
        }
        int none = policy.aggregate(0);
        for (int label = 0; label < cells.length; label++) {
            if (taxonomy.isNoFinding(label)) {
                cells[label] = found ? none : 1;
            } else if (found && taxonomy.isAlone(label)) {
                cells[label] = none;
            }
        }
        return cells;
    }

    @Override
    public String toString() {
        return "ReportLabeller" + Arrays.asList(engine.language().code(), taxonomy.id(), policy.name());
    }
}
