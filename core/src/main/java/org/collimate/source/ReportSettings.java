// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.collimate.source.reports.WantedColumns;

/// What a recipe may say of the report source: the names of the columns (CSV) or keys (lines of JSON) that are read.
///
/// - `id`, `text`: `auto` tries the usual names; a table without an id takes the number of the row.
/// - `patient` is what must not straddle a split; `path` names the image that the report is of; `sex`, `age`, `view`
///   (frontal or lateral) and `projection` (PA, AP) say more of it. What a table has not is left empty.
/// - `language`: `auto`, or a BCP 47 tag that all reports have.
public record ReportSettings(
        String id,
        String text,
        String patient,
        String path,
        String sex,
        String age,
        String view,
        String projection,
        String language) {
    private static final String AUTO = "auto";

    public static final ReportSettings DEFAULT =
            new ReportSettings(AUTO, AUTO, "patient", "path", "sex", "age", "view", "projection", AUTO);

    /// The columns that are carried into the dataset under these names, in this order.
    public static final List<String> CARRIED = List.of("path", "view", "projection");

    WantedColumns wanted() {
        return WantedColumns.of(named(id), named(text)).withPerhaps(List.of(patient, path, sex, age, view, projection));
    }

    Optional<String> languageTag() {
        return named(language);
    }

    private static Optional<String> named(String name) {
        return name.equals(AUTO) ? Optional.empty() : Optional.of(name);
    }

    /// @throws IllegalArgumentException if a name is empty
    public ReportSettings {
        var all = new ArrayList<>(List.of(id, text, patient, path, sex, age, view, projection, language));
        if (all.stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("the name of a column is not empty");
        }
    }
}
