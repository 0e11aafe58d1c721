// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.dataset.published;

import java.util.Locale;
import java.util.Optional;
import org.collimate.label.LabelColumns;
import org.collimate.sample.Details;
import org.collimate.sample.Sample;
import org.collimate.sample.StudyInfo;
import org.collimate.sample.Value;

/// A sample that is a study of a hospital, as the tables of published datasets look at it.
record StudyView(Sample sample, StudyInfo study) {
    static Optional<StudyView> of(Sample sample) {
        return switch (sample.details()) {
            case Details.Study(var study) -> Optional.of(new StudyView(sample, study));
            case Details.None(), Details.ArticleFigure(var _, var _, var _) -> Optional.empty();
        };
    }

    /// The text of a column, empty where there is none.
    String text(String column) {
        return sample.extras().get(column) instanceof Value.Text(var text) ? text : "";
    }

    /// The cell of a label; empty where the column is null or not there.
    Optional<Long> cell(String label) {
        return sample.extras().get(LabelColumns.of(label)) instanceof Value.Whole(long number)
                ? Optional.of(number)
                : Optional.empty();
    }

    /// The image's path, or the study's id where no path is known.
    String path() {
        var path = text("path");
        return path.isEmpty() ? study.id() : path;
    }

    /// Of `F`, `female`, `M`, `male` the first letter, else `?`.
    char sex() {
        var sex = study.sex().orElse("?").toUpperCase(Locale.ROOT);
        return sex.startsWith("F") ? 'F' : sex.startsWith("M") ? 'M' : '?';
    }

    String age() {
        return study.age().map(String::valueOf).orElse("");
    }

    String split() {
        return sample.split().map(split -> split.name()).orElse("train");
    }
}
