// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.cli;

import java.io.PrintWriter;
import org.collimate.pipeline.Progress;

/// Progress that a user sees on standard error: a bar on a terminal, else one line a minute.
interface ShownProgress extends Progress, AutoCloseable {
    /// The launcher knows whether standard error is a terminal and says so by the system property `collimate.terminal`;
    /// without it the console is asked.
    static ShownProgress on(PrintWriter err) {
        String told = System.getProperty("collimate.terminal", "");
        boolean terminal =
                told.isEmpty() ? System.console() != null && System.console().isTerminal() : told.equals("true");
        return terminal ? new BarProgress() : new LineProgress(err, System::nanoTime);
    }

    @Override
    void close();
}
