// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.label;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.collimate.pipeline.Outlet;
import org.collimate.pipeline.SampleStage;
import org.collimate.report.Language;
import org.collimate.report.LanguageGuess;
import org.collimate.report.PadChestRow;
import org.collimate.report.Policy;
import org.collimate.report.Reading;
import org.collimate.report.ReportEngine;
import org.collimate.report.ReportLabeller;
import org.collimate.report.ReportTooLong;
import org.collimate.report.Taxonomy;
import org.collimate.sample.Author;
import org.collimate.sample.Concept;
import org.collimate.sample.Evidence;
import org.collimate.sample.Finding;
import org.collimate.sample.Sample;
import org.collimate.sample.Value;
import org.collimate.sample.Words;
import org.collimate.source.ReportsSource;

/// `label-report`: reads the sample's report; what it states becomes findings of the label set, each with its words,
/// and the cells of the set become columns.
///
/// Findings that are there already stay, and the new ones take the next free ids. A report that is too long to be one
/// is rejected as `report-unreadable`.
public final class LabelReportStage implements SampleStage {
    private final Settings settings;
    private final Taxonomy taxonomy;
    private final Policy policy;
    private final List<String> columns;
    private final Map<String, ReportEngine> engines = new ConcurrentHashMap<>();
    private final Map<String, ReportLabeller> labellers = new ConcurrentHashMap<>();

    /// `taxonomy`: the label set. `policy`: what becomes of uncertain mentions, `auto` as the set does. `language`:
    /// that of the reports, `auto` for that of each. `columns`: a column for every label (for `padchest` the five
    /// columns of its published table), or none.
    public record Settings(String taxonomy, String policy, String language, boolean columns) {
        public static final Settings DEFAULT = new Settings("chexpert-14", "auto", "en", true);

        /// @throws IllegalArgumentException if there is no such set, policy or language; it lists those there are
        public Settings {
            Taxonomy.of(taxonomy);
            if (!policy.equals("auto")) {
                Policy.of(policy);
            }
            if (!language.equals("auto") && !Language.codes().contains(language)) {
                throw new IllegalArgumentException(
                        "no language '" + language + "'; there are: auto, " + String.join(", ", Language.codes()));
            }
        }
    }

    public LabelReportStage(Settings settings) {
        this.settings = settings;
        this.taxonomy = Taxonomy.of(settings.taxonomy());
        this.policy = Policy.of(settings.policy().equals("auto") ? taxonomy.defaultPolicy() : settings.policy());
        this.columns = LabelColumns.of(taxonomy);
    }

    private ReportEngine engine(String language) {
        return engines.computeIfAbsent(language, code -> ReportEngine.of(Language.of(code, taxonomy)));
    }

    private ReportLabeller labeller(String language) {
        return labellers.computeIfAbsent(language, code -> ReportLabeller.of(engine(code), taxonomy, policy));
    }

    @Override
    public String name() {
        return "label-report";
    }

    @Override
    public void apply(Sample sample, Outlet<Sample> out) {
        var part = sample.primaryIndex();
        if (part.isEmpty()) {
            out.keep(sample);
            return;
        }
        var text = sample.text();
        var language = settings.language().equals("auto") ? LanguageGuess.of(text) : settings.language();
        var labeller = labeller(language);
        Reading reading;
        try {
            reading = engine(language).read(text);
        } catch (ReportTooLong e) {
            out.reject(ReportsSource.UNREADABLE, String.valueOf(e.getMessage()));
            return;
        }
        var labelled = sample.withFindings(findings(sample, part.get(), reading, labeller));
        if (labelled.parts().get(part.get()) instanceof Words words
                && words.language().isEmpty()) {
            var parts = new ArrayList<>(labelled.parts());
            parts.set(part.get(), new Words(words.role(), words.text(), Optional.of(language), words.parent()));
            labelled = labelled.withParts(parts);
        }
        out.keep(settings.columns() ? withColumns(labelled, reading, labeller) : labelled);
    }

    private List<Finding> findings(Sample sample, int part, Reading reading, ReportLabeller labeller) {
        var author = new Author.Rule("report-engine", ReportEngine.VERSION);
        var all = new ArrayList<>(sample.findings());
        int id = all.stream().mapToInt(finding -> finding.id() + 1).max().orElse(0);
        var seen = new HashSet<Object>();
        for (var statement : labeller.counted(reading)) {
            for (var label : taxonomy.namesOf(statement.concept())) {
                if (seen.add(List.of(label, statement.span(), statement.certainty()))) {
                    all.add(new Finding(
                            id++,
                            new Concept(taxonomy.id(), Optional.empty(), label),
                            statement.certainty(),
                            statement.attributes(),
                            Evidence.words(part, statement.span()),
                            author));
                }
            }
        }
        return all;
    }

    private Sample withColumns(Sample sample, Reading reading, ReportLabeller labeller) {
        var extras = new LinkedHashMap<>(sample.extras());
        if (taxonomy.id().equals("padchest")) {
            var cells = PadChestRow.of(reading, labeller).cells();
            for (int i = 0; i < cells.size(); i++) {
                extras.put(columns.get(i), new Value.Text(cells.get(i)));
            }
            return sample.withExtras(extras);
        }
        var labels = labeller.label(reading);
        for (int i = 0; i < columns.size(); i++) {
            var cell = labels.cell(i);
            extras.put(columns.get(i), cell.isPresent() ? new Value.Whole(cell.getAsInt()) : new Value.Missing());
        }
        return sample.withExtras(extras);
    }
}
