// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.cli;

import java.util.List;

/// The command or its input is wrong in a way that only the user can mend; it ends the program with exit code 2. Each
/// problem is a line: `[where] what was found, what was expected; cure`.
public final class WrongUse extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<String> problems;

    public WrongUse(List<String> problems) {
        super(String.join("\n", problems));
        this.problems = List.copyOf(problems);
    }

    public WrongUse(String problem) {
        this(List.of(problem));
    }

    public List<String> problems() {
        return problems;
    }
}
