// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.cli;

import java.io.IOException;
import java.util.List;
import org.collimate.source.reports.WantedColumns;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `collimate report assert`: how a sentence speaks of a phrase in it.
@Command(
        name = "assert",
        description = "Says how sentences speak of a phrase in them: a line of CSV with id, certainty, temporality"
                + " and experiencer for each.",
        footer = {
            "",
            "The phrase is looked for without regard to case and white space; where it is not, the cells are empty.",
            "Example: collimate report assert sentences.csv --text sentence --mention phrase --out said.csv"
        })
final class ReportAssertCommand extends ReportVerb {
    @Option(
            names = "--mention",
            paramLabel = "COLUMN",
            description = "The column or key of the phrases; default: mention.")
    private String mention = "mention";

    @Option(names = "--language", paramLabel = "CODE", description = "en, es or auto (default).")
    private String language = "auto";

    @Override
    WantedColumns wanted() {
        return super.wanted().with(List.of(mention));
    }

    @Override
    public Integer call() throws WrongUse, IOException {
        if (!isTable()) {
            throw new WrongUse("[" + inputName() + "] has no column of phrases, expected .csv, .tsv or .jsonl");
        }
        var languages = ReportLanguages.of(language);
        return carry(List.of("id,certainty,temporality,experiencer\n"), List.of(), (report, files) -> {
            var out = files.getFirst();
            CsvCells.append(out, report.id());
            var place = PhrasePlace.of(report.text(), report.more().getFirst());
            if (place.isEmpty()) {
                out.append(",,,\n");
                return;
            }
            var engine = languages.engine(languages.codeOf(report.text()));
            var said =
                    engine.judge(report.text(), place.get().begin(), place.get().end());
            out.append(',').append(said.certainty().word());
            out.append(',').append(said.temporality().word());
            out.append(',').append(said.experiencer().word()).append('\n');
        });
    }
}
