// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// A verb over one dataset.
abstract class DatasetVerb extends Verb {
    final ReadsDatasets datasets;

    @Parameters(paramLabel = "DIR", description = "The folder of a dataset.")
    private Path dataset = Path.of("");

    @Option(names = "--json", description = "Prints JSON.")
    boolean json;

    DatasetVerb(ReadsDatasets datasets) {
        this.datasets = datasets;
    }

    /// The folder, which holds a finished dataset.
    Path dataset() throws WrongUse {
        if (!Files.isDirectory(dataset)) {
            throw new WrongUse("[" + dataset + "] "
                    + (Files.exists(dataset)
                            ? "is a file, expected the folder of a dataset"
                            : "there is no such folder"));
        }
        if (!Files.isRegularFile(dataset.resolve("dataset.json"))) {
            throw new WrongUse("[" + dataset + "] has no dataset.json, so it is no dataset or an unfinished one;"
                    + " the run that makes it can be started again to finish it");
        }
        return dataset;
    }
}
