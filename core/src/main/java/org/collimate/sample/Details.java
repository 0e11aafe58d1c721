// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.sample;

import java.util.List;

/// The columns of one domain. A domain adds a case here and a struct to the dataset's columns.
public sealed interface Details {
    /// Nothing of the kind.
    record None() implements Details {}

    /// A figure of a scientific article and where the article's text cites it.
    record ArticleFigure(ArticleInfo article, FigureInfo figure, List<Citation> references) implements Details {
        public ArticleFigure {
            references = List.copyOf(references);
        }
    }

    /// An imaging study of a hospital.
    record Study(StudyInfo study) implements Details {}
}
