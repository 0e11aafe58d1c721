// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.source.reports;

import java.util.List;

/// A row of a list of reports: one that can be read, or one that cannot.
public sealed interface ReportRow {
    /// Where the row stands: `line 12`, or the path of a file.
    String place();

    /// A report. `more` holds the other columns that were asked for, in that order; what a row lacks is empty.
    record Report(String place, String id, String text, List<String> more) implements ReportRow {
        public Report {
            more = List.copyOf(more);
        }
    }

    /// A row that is left out. `problem` says what was found and expected, without the row's words.
    record Bad(String place, String problem) implements ReportRow {}
}
