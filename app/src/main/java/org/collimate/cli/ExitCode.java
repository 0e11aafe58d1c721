// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.cli;

/// What the program's exit code says.
final class ExitCode {
    static final int DONE = 0;
    /// It finished, but found something wrong.
    static final int SOMETHING_WRONG = 1;
    /// The command, the recipe or the input is wrong.
    static final int WRONG_USE = 2;
    /// The program or the machine is at fault.
    static final int FAULT = 3;
    /// Stopped by the user; the same command goes on.
    static final int INTERRUPTED = 130;

    private ExitCode() {}
}
