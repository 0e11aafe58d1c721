// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.source.reports;

import java.util.List;
import java.util.Optional;

/// Which columns of a table, or keys of a JSON object, are read. `id` and `text` have usual names when none is given;
/// a table without a usual id takes the number of the row. `more` are other columns that must be there, `perhaps` some
/// that need not be.
public record WantedColumns(Optional<String> id, Optional<String> text, List<String> more, List<String> perhaps) {
    /// Tried in this order.
    static final List<String> USUAL_IDS = List.of("id", "key", "study", "study_id", "report_id");
    /// Tried in this order.
    static final List<String> USUAL_TEXTS = List.of("text", "report", "report_text", "Report");

    /// The usual names and nothing else.
    public static final WantedColumns USUAL =
            new WantedColumns(Optional.empty(), Optional.empty(), List.of(), List.of());

    public WantedColumns {
        more = List.copyOf(more);
        perhaps = List.copyOf(perhaps);
    }

    public static WantedColumns of(Optional<String> id, Optional<String> text) {
        return new WantedColumns(id, text, List.of(), List.of());
    }

    public WantedColumns with(List<String> others) {
        return new WantedColumns(id, text, others, perhaps);
    }

    public WantedColumns withPerhaps(List<String> others) {
        return new WantedColumns(id, text, more, others);
    }
}
