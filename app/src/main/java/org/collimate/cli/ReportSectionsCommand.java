// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.cli;

import java.io.IOException;
import java.util.List;
import org.collimate.report.SectionStyle;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `collimate report sections`: where a report's sections begin and end.
@Command(
        name = "sections",
        description = "Finds the sections of reports: a line of JSON for each, with places in code points.",
        footer = {
            "",
            "Names are lower-case: findings, impression, indication, history, comparison, technique …",
            "Example: collimate report sections reports.jsonl --id study --text report --out sections.jsonl",
            "Example: collimate report sections texts/ --style mimic"
        })
final class ReportSectionsCommand extends ReportVerb {
    @Option(names = "--language", paramLabel = "CODE", description = "en, es or auto (default).")
    private String language = "auto";

    @Option(
            names = "--style",
            paramLabel = "any|mimic",
            description = "How headings are known: those of any hospital (default), or by the rules for MIMIC-CXR.")
    private String style = "any";

    @Override
    public Integer call() throws WrongUse, IOException {
        if (!List.of("any", "mimic").contains(style)) {
            throw new WrongUse("[--style] found '" + style + "', expected any or mimic");
        }
        var headings = style.equals("mimic") ? SectionStyle.MIMIC : SectionStyle.ANY_HOSPITAL;
        var languages = ReportLanguages.of(language);
        return carry(List.of(""), List.of(), (report, files) -> {
            var out = files.getFirst();
            var engine = languages.engine(languages.codeOf(report.text()));
            out.append("{\"id\":");
            Json.text(out, report.id());
            out.append(",\"sections\":");
            EvidenceLine.sections(out, engine.read(report.text(), headings).sections());
            out.append("}\n");
        });
    }
}
