// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `collimate dataset export`: the dataset as a paper published it.
@Command(
        name = "export",
        description = "Writes a dataset in the layout in which a paper published it, images included.",
        footer = {"", "Example: collimate dataset export out/medicat --layout medicat --out medicat"})
final class DatasetExportCommand extends DatasetVerb {
    @Option(names = "--layout", required = true, paramLabel = "NAME", description = "The layout.")
    private String layout = "";

    @Option(names = "--out", required = true, paramLabel = "OUT", description = "A folder that is new or empty.")
    private Path out = Path.of("");

    DatasetExportCommand(ReadsDatasets datasets) {
        super(datasets);
    }

    @Override
    public Integer call() throws WrongUse, IOException {
        var folder = dataset();
        if (Files.exists(out)) {
            if (!Files.isDirectory(out)) {
                throw new WrongUse("[--out] " + out + " is a file, expected a folder or nothing");
            }
            try (var files = Files.list(out)) {
                if (files.findAny().isPresent()) {
                    throw new WrongUse("[--out] " + out + " is not empty; choose a new folder");
                }
            }
        }
        try (var progress = ShownProgress.on(err())) {
            datasets.export(folder, layout, out, progress);
        }
        out().println(folder + ": written to " + out + " as " + layout);
        out().flush();
        return ExitCode.DONE;
    }
}
