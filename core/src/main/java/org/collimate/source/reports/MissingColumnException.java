// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.source.reports;

import java.io.IOException;
import java.util.List;

/// A column that is needed is not in the table: a mistake in the command, not in the data.
public final class MissingColumnException extends IOException {
    private static final long serialVersionUID = 1;

    private final String column;
    private final List<String> there;

    MissingColumnException(String file, String column, List<String> there) {
        super("[" + file + "] has no column '" + column + "'");
        this.column = column;
        this.there = List.copyOf(there);
    }

    /// The name that was looked for.
    public String column() {
        return column;
    }

    /// The names that are there, in order.
    public List<String> there() {
        return there;
    }
}
