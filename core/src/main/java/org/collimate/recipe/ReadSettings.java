// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.recipe;

import java.util.List;
import org.collimate.source.ArticleSettings;
import org.collimate.source.VolumeSettings;

/// What a recipe reads, and how. A source adds a case here.
public sealed interface ReadSettings {
    /// The names of the sources.
    List<String> NAMES = List.of("articles", "volumes");

    /// The source's name, which is also that of its bundled sample.
    String name();

    Record settings();

    /// Figures of scientific articles.
    record Articles(ArticleSettings settings) implements ReadSettings {
        @Override
        public String name() {
            return "articles";
        }
    }

    /// CT volumes with reports and labels.
    record Volumes(VolumeSettings settings) implements ReadSettings {
        @Override
        public String name() {
            return "volumes";
        }
    }
}
