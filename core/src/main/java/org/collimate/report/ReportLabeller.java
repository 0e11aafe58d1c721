// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.collimate.sample.Certainty;

/// Gives reports the cells of a label set. It looks at the findings and the impression where a report has such
/// headings, else at everything but indication, history, comparison and technique. Immutable, safe for many threads.
public final class ReportLabeller {
    private static final Set<String> MAIN = Set.of("findings", "impression", "last_paragraph");
    private static final Set<String> BESIDE =
            Set.of("indication", "history", "comparison", "technique", "examination", "recommendation", "signature");

    private static final List<String> ONE_OF = List.of("impression", "findings", "last_paragraph", "comparison");
    private static final int ALL = -1;

    private final ReportEngine engine;
    private final Taxonomy taxonomy;
    private final Policy policy;
    private final SectionStyle style;

    private ReportLabeller(ReportEngine engine, Taxonomy taxonomy, Policy policy, SectionStyle style) {
        this.engine = engine;
        this.taxonomy = taxonomy;
        this.policy = policy;
        this.style = style;
    }

    public static ReportLabeller of(ReportEngine engine, Taxonomy taxonomy, Policy policy) {
        return new ReportLabeller(engine, taxonomy, policy, SectionStyle.ANY_HOSPITAL);
    }

    /// The same labeller for reports whose headings follow `other`. With `MIMIC` one section gives all labels, as in
    /// the published labels: the last impression, else findings, else last paragraph, else comparison, else the
    /// whole.
    public ReportLabeller in(SectionStyle other) {
        return new ReportLabeller(engine, taxonomy, policy, other);
    }

    /// Reads and labels a report.
    ///
    /// @throws ReportTooLong if it has more than `ReportEngine.LONGEST` characters
    public Labels label(String report) {
        return label(engine.read(report, style));
    }

    /// The cells of a report that has been read.
    public Labels label(Reading reading) {
        var seen = new byte[taxonomy.size()];
        boolean spoilt = false;
        for (var statement : counted(reading)) {
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
                } else {
                    seen[~label] |= weak(cell, taxonomy.isDeniable(statement.concept(), ~label));
                }
            }
        }
        return new Labels(taxonomy, cells(seen, spoilt));
    }

    /// The statements that give labels, in the order of the text: those about the patient's present, in the sections
    /// that count.
    public List<Statement> counted(Reading reading) {
        int only = style == SectionStyle.MIMIC ? only(reading) : ALL;
        boolean main = hasMain(reading);
        var counted = new ArrayList<Statement>(reading.statements().size());
        for (var statement : reading.statements()) {
            if (counts(reading, statement, only, main)) {
                counted.add(statement);
            }
        }
        return counted;
    }

    private static boolean hasMain(Reading reading) {
        return reading.sections().stream().anyMatch(section -> MAIN.contains(section.name()));
    }

    private static boolean counts(Reading reading, Statement statement, int only, boolean main) {
        var section = reading.sectionOf(statement);
        boolean there =
                only >= 0 ? statement.section() == only : main ? MAIN.contains(section) : !BESIDE.contains(section);
        return there && statement.experiencer() == Experiencer.PATIENT && statement.temporality() == Temporality.RECENT;
    }

    /// The number of the label that a statement makes positive, -1 if it makes none; of several the first.
    int positive(Statement statement) {
        int unsure = taxonomy.unsureLabelOf(statement.concept());
        if (unsure >= 0 && isHedged(statement.certainty())) {
            return unsure;
        }
        if (policy.cell(statement.certainty(), statement.alternative()) != 1) {
            return -1;
        }
        for (int label : taxonomy.labelsOf(statement.concept())) {
            if (label >= 0) {
                return label;
            }
        }
        return -1;
    }

    private static boolean isHedged(Certainty certainty) {
        return certainty == Certainty.PROBABLE || certainty == Certainty.POSSIBLE;
    }

    /// The cell of a mention that by itself only makes a label uncertain, as published.
    private byte weak(int cell, boolean deniable) {
        if (!policy.isPublished()) {
            return deniable ? bit(cell) : 0;
        }
        return cell != 0 ? bit(-1) : deniable ? bit(0) : 0;
    }

    /// The one section of a MIMIC-CXR report that gives labels.
    private static int only(Reading reading) {
        for (var name : ONE_OF) {
            for (int i = reading.sections().size() - 1; i >= 0; i--) {
                if (reading.sections().get(i).name().equals(name)) {
                    return i;
                }
            }
        }
        return ALL;
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
