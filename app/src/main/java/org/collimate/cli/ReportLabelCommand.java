// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.collimate.recipe.Nearest;
import org.collimate.report.Policy;
import org.collimate.report.ReportLabeller;
import org.collimate.report.Taxonomy;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `collimate report label`: the cells of a published label set for each report.
@Command(
        name = "label",
        description = "Labels reports: a line of CSV for each, with a column for every label of a published set.",
        footer = {
            "",
            "chexpert-14 has 1 present, 0 absent, -1 uncertain, nothing where not mentioned; other sets 1 and 0.",
            "Example: collimate report label reports.csv --id study --text report --out labels.csv",
            "Example: collimate report label texts/ --taxonomy cxr-14 --layout published --out labels.csv",
            "Example: echo \"No focal consolidation.\" | collimate report label -"
        })
final class ReportLabelCommand extends ReportVerb {
    @Option(
            names = "--taxonomy",
            paramLabel = "SET",
            description = "chexpert-14 (default), cxr-14, padchest, ct-rate-18, vindr-28 or srr-55.")
    private String taxonomy = "chexpert-14";

    @Option(
            names = "--policy",
            paramLabel = "NAME",
            description = "What becomes of uncertain mentions: chexpert or positive-only; default: as the set does.")
    private @Nullable String policy;

    @Option(names = "--language", paramLabel = "CODE", description = "en, es or auto (default).")
    private String language = "auto";

    @Option(
            names = "--layout",
            paramLabel = "wide|published",
            description = "A column a label (default), or the columns of the published table.")
    private String layout = "wide";

    @Option(
            names = "--evidence",
            paramLabel = "FILE.jsonl",
            description = "Where sections and findings with their places in the text go.")
    private @Nullable Path evidence;

    @Override
    public Integer call() throws WrongUse, IOException {
        var problems = new ArrayList<String>();
        if (!Taxonomy.ids().contains(taxonomy)) {
            problems.add("[--taxonomy] there is no set '" + taxonomy + "'" + Nearest.hint(taxonomy, Taxonomy.ids()));
        }
        if (policy != null && !Policy.names().contains(policy)) {
            problems.add("[--policy] there is no policy '" + policy + "'" + Nearest.hint(policy, Policy.names()));
        }
        if (!List.of("wide", "published").contains(layout)) {
            problems.add("[--layout] found '" + layout + "', expected wide or published");
        }
        if (!problems.isEmpty()) {
            throw new WrongUse(problems);
        }
        var set = Taxonomy.of(taxonomy);
        var rules = Policy.of(Optional.ofNullable(policy).orElse(set.defaultPolicy()));
        var sheet = sheet(set);
        var languages = ReportLanguages.of(language).of(set);
        Map<String, ReportLabeller> made = new ConcurrentHashMap<>();
        Function<String, ReportLabeller> labellers =
                code -> made.computeIfAbsent(code, its -> ReportLabeller.of(languages.engine(its), set, rules));
        var work = evidence == null
                ? plain(sheet, languages, labellers)
                : withEvidence(sheet, languages, labellers, new EvidenceLine(set));
        return carry(List.of(sheet.header(), ""), evidence == null ? List.of() : List.of(evidence), work);
    }

    private LabelSheet sheet(Taxonomy set) throws WrongUse {
        return layout.equals("wide")
                ? new LabelSheet.Wide(set)
                : LabelSheet.published(set)
                        .orElseThrow(() -> new WrongUse(
                                "[--layout] no table was published for " + taxonomy + "; use --layout wide"));
    }

    private static OrderedBatches.Work plain(
            LabelSheet sheet, ReportLanguages languages, Function<String, ReportLabeller> labellers) {
        return (report, files) -> {
            var code = languages.codeOf(report.text());
            var reading = languages.engine(code).read(report.text());
            sheet.add(files.getFirst(), report, reading, labellers.apply(code));
        };
    }

    private static OrderedBatches.Work withEvidence(
            LabelSheet sheet,
            ReportLanguages languages,
            Function<String, ReportLabeller> labellers,
            EvidenceLine lines) {
        return (report, files) -> {
            var code = languages.codeOf(report.text());
            var reading = languages.engine(code).read(report.text());
            sheet.add(files.getFirst(), report, reading, labellers.apply(code));
            lines.add(files.getLast(), report.id(), reading);
        };
    }
}
