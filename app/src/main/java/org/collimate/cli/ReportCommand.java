// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/// `collimate report`: understands reports.
@Command(
        name = "report",
        description = "Understands radiology reports: sections, findings with certainty, labels of published sets.",
        footer = {
            "",
            "Example: collimate report label reports.csv --text report --out labels.csv",
            "Example: echo \"Small left effusion, no pneumothorax.\" | collimate report label -"
        })
final class ReportCommand extends Verb {
    private ReportCommand() {}

    static CommandLine commandLine() {
        return new CommandLine(new ReportCommand())
                .addSubcommand(new ReportLabelCommand())
                .addSubcommand(new ReportSectionsCommand())
                .addSubcommand(new ReportAssertCommand());
    }

    @Override
    public Integer call() {
        throw new ParameterException(
                spec().commandLine(), "found nothing to do, expected one of: label, sections, assert");
    }
}
