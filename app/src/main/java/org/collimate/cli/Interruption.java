// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.cli;

import java.io.PrintWriter;

/// Tells the user how to go on when a run is interrupted (Ctrl-C, SIGTERM), and ends the program with exit code 130.
/// What runs on at that moment is cut off, which a run survives by design.
final class Interruption {
    private final Thread hook;

    private Interruption(Thread hook) {
        this.hook = hook;
    }

    static Interruption tell(PrintWriter err, String message) {
        var hook = new Thread(() -> {
            err.println();
            err.println(message);
            err.flush();
            Runtime.getRuntime().halt(ExitCode.INTERRUPTED);
        });
        Runtime.getRuntime().addShutdownHook(hook);
        return new Interruption(hook);
    }

    /// The run has ended by itself.
    void forget() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException alreadyEnding) {
            // The hook is at work and ends the program.
        }
    }
}
