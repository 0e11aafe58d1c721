// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.source;

import java.io.IOException;
import java.util.List;

/// What was given as input is not there, or holds nothing that can be read: a mistake in the command, not in the data.
public final class UnusableInputException extends IOException {
    private static final long serialVersionUID = 1;

    private final List<String> problems;

    /// @param problems one message a wrong path
    public UnusableInputException(List<String> problems) {
        super(String.join("\n", problems));
        this.problems = List.copyOf(problems);
    }

    /// One message a wrong path.
    public List<String> problems() {
        return problems;
    }
}
