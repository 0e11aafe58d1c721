// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.recipe;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.collimate.dataset.ExtraType;
import org.collimate.pipeline.SampleSource;
import org.collimate.source.ArticleSettings;
import org.collimate.source.ArticlesSource;
import org.collimate.source.JatsArticles;
import org.collimate.source.ReportSettings;
import org.collimate.source.ReportsSource;
import org.collimate.source.VolumeSettings;
import org.collimate.source.VolumesSource;

/// The sources that recipes can name. To add one, write its class with a settings record and add a line to each method.
final class Sources {
    static final String ARTICLES = "articles";

    private Sources() {}

    static List<String> names() {
        return List.of(ARTICLES, "reports", "volumes");
    }

    /// The default settings of a source.
    static Optional<Record> find(String name) {
        return switch (name) {
            case ARTICLES -> Optional.of(ArticleSettings.DEFAULT);
            case "reports" -> Optional.of(ReportSettings.DEFAULT);
            case "volumes" -> Optional.of(VolumeSettings.DEFAULT);
            default -> Optional.empty();
        };
    }

    /// Whether samples of a source need pictures: as the source's settings say, and the radiographs of a volume, which
    /// are made of it, are always there.
    static ArticleSettings.Images images(Recipe.Chosen source, Optional<ArticleSettings.Images> given) {
        return switch (source.settings()) {
            case ArticleSettings articles -> articles.images();
            case VolumeSettings _ -> ArticleSettings.Images.REQUIRED;
            default -> given.orElse(ArticleSettings.DEFAULT.images());
        };
    }

    /// The columns that a source adds to every dataset made from it.
    static SequencedMap<String, ExtraType> columns(Recipe.Chosen source) {
        var columns = new LinkedHashMap<String, ExtraType>();
        if (source.settings() instanceof ReportSettings) {
            ReportSettings.CARRIED.forEach(name -> columns.put(name, ExtraType.TEXT));
        }
        return columns;
    }

    /// @throws IOException if an input is not there
    static SampleSource open(Recipe.Chosen source, List<Path> inputs, Path scratch) throws IOException {
        return switch (source.settings()) {
            case ArticleSettings articles -> ArticlesSource.of(inputs, articles, new JatsArticles(articles), scratch);
            case ReportSettings reports -> ReportsSource.of(inputs, reports);
            case VolumeSettings volumes -> VolumesSource.of(inputs, volumes);
            default -> throw new IllegalStateException("no source named '" + source.name() + "'");
        };
    }
}
