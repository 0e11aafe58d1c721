// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.SequencedMap;
import org.collimate.evaluate.LengthUnit;
import org.collimate.evaluate.Tokens;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// The verbs that show a map of facts about a dataset.
abstract class DatasetShowCommand extends DatasetVerb {
    private DatasetShowCommand(ReadsDatasets datasets) {
        super(datasets);
    }

    abstract SequencedMap<String, Object> facts(Path dataset) throws WrongUse, IOException;

    @Override
    public Integer call() throws WrongUse, IOException {
        var facts = facts(dataset());
        if (json) {
            out().println(Json.of(facts));
            out().flush();
        } else {
            Shown.print(out(), facts);
        }
        return ExitCode.DONE;
    }

    /// `collimate dataset info`.
    @Command(
            name = "info",
            description = "Says what a dataset is: name, recipe, counts.",
            footer = {"", "Example: collimate dataset info out/biomedica"})
    static final class About extends DatasetShowCommand {
        About(ReadsDatasets datasets) {
            super(datasets);
        }

        @Override
        SequencedMap<String, Object> facts(Path dataset) throws WrongUse, IOException {
            return datasets.about(dataset);
        }
    }

    /// `collimate dataset stats`.
    @Command(
            name = "stats",
            description = "Shows numbers about the samples of a dataset.",
            footer = {"", "Example: collimate dataset stats out/biomedica --json"})
    static final class Statistics extends DatasetShowCommand {
        @Option(
                names = "--tokenizer",
                paramLabel = "FILE",
                description = "A model's tokenizer.json: caption lengths in its tokens, too.")
        private @Nullable Path tokenizer;

        Statistics(ReadsDatasets datasets) {
            super(datasets);
        }

        @Override
        SequencedMap<String, Object> facts(Path dataset) throws WrongUse, IOException {
            var units = new ArrayList<LengthUnit>();
            units.add(LengthUnit.words());
            if (tokenizer != null) {
                units.add(Tokens.open(tokenizer));
            }
            try {
                return datasets.statistics(dataset, units);
            } finally {
                units.forEach(LengthUnit::close);
            }
        }
    }
}
