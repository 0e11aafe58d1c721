// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/// `collimate dataset`: what a run has made.
@Command(
        name = "dataset",
        description = "Looks into a dataset, checks it, and writes it in other layouts.",
        footer = {"", "Example: collimate dataset verify out/biomedica"})
final class DatasetCommand extends Verb {
    private DatasetCommand() {}

    static CommandLine commandLine(Connections connections) {
        var datasets = connections.datasets();
        return new CommandLine(new DatasetCommand())
                .addSubcommand(new DatasetShowCommand.About(datasets))
                .addSubcommand(new DatasetVerifyCommand(datasets))
                .addSubcommand(new DatasetShowCommand.Statistics(datasets))
                .addSubcommand(new DatasetHeadCommand(datasets))
                .addSubcommand(new DatasetExportCommand(datasets));
    }

    @Override
    public Integer call() {
        throw new ParameterException(
                spec().commandLine(), "found nothing to do, expected one of: info, verify, stats, head, export");
    }
}
