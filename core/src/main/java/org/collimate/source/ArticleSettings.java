// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.source;

/// What a recipe may say of the article source.
///
/// - `images`: whether a figure without its pictures is rejected (`required`) or kept without them (`optional`).
/// - `tables`: whether images of tables are samples too.
/// - `articleColumns`: whether each figure carries what its article says as a whole (BIOMEDICA's columns).
public record ArticleSettings(Images images, boolean tables, boolean articleColumns, SourceLimits limits) {
    /// What becomes of a figure whose pictures are not all there.
    public enum Images {
        REQUIRED,
        OPTIONAL
    }

    public static final ArticleSettings DEFAULT =
            new ArticleSettings(Images.REQUIRED, false, false, SourceLimits.DEFAULT);
}
