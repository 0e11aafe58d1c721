// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.cli;

import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `collimate dataset head`: the first rows.
@Command(
        name = "head",
        description = "Prints the first rows, one line of JSON each.",
        footer = {"", "Example: collimate dataset head out/biomedica -n 3 --split test"})
final class DatasetHeadCommand extends DatasetVerb {
    @Option(names = "-n", paramLabel = "N", description = "How many rows; default: 5.")
    private int rows = 5;

    @Option(names = "--split", paramLabel = "SPLIT", description = "Of which split; default: train.")
    private String split = "train";

    DatasetHeadCommand(ReadsDatasets datasets) {
        super(datasets);
    }

    @Override
    public Integer call() throws WrongUse, IOException {
        if (rows < 1) {
            throw new WrongUse("[-n] found " + rows + ", expected at least 1");
        }
        if (!split.matches("[a-z0-9_]+")) {
            throw new WrongUse("[--split] found '" + split + "', expected a name such as train, validation or test");
        }
        datasets.head(dataset(), split, rows, out()::println);
        out().flush();
        return ExitCode.DONE;
    }
}
