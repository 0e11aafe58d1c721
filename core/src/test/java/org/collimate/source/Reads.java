// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.collimate.pipeline.WorkUnit;
import org.collimate.testing.DomArticleParser;
import org.collimate.testing.RecordingSink;

/// Reads whole inputs in tests.
final class Reads {
    private Reads() {}

    static ArticlesSource source(ArticleSettings settings, Path scratch, Path... inputs) throws IOException {
        return ArticlesSource.of(List.of(inputs), settings, new DomArticleParser(), scratch);
    }

    static List<WorkUnit> units(ArticlesSource source) throws IOException {
        var units = new ArrayList<WorkUnit>();
        source.list(units::add);
        return units;
    }

    static RecordingSink all(ArticleSettings settings, Path scratch, Path... inputs) throws IOException {
        var source = source(settings, scratch, inputs);
        var sink = new RecordingSink();
        for (var unit : units(source)) {
            var one = new RecordingSink();
            source.read(unit, one);
            sink.add(one);
        }
        return sink;
    }

    static RecordingSink all(Path scratch, Path... inputs) throws IOException {
        return all(ArticleSettings.DEFAULT, scratch, inputs);
    }
}
