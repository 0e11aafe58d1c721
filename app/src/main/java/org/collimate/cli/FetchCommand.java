// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `collimate fetch`: brings data that is open to all; one subcommand a service.
@Command(
        name = "fetch",
        description = "Brings articles from a public service into a folder.",
        mixinStandardHelpOptions = true,
        subcommands = FetchPmcCommand.class)
public final class FetchCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public Integer call() {
        CommandLine line = spec.commandLine();
        line.getErr().println("[fetch] found no service, expected one; there is: pmc");
        line.usage(line.getErr());
        return CommandLine.ExitCode.USAGE;
    }
}
