// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.recipe;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.collimate.curate.Duplicates;
import org.collimate.curate.LicenseAllowed;
import org.collimate.dataset.CollimateFormat;
import org.collimate.dataset.Columns;
import org.collimate.dataset.ExtraType;
import org.collimate.pipeline.Grouping;
import org.collimate.pipeline.Plan;
import org.collimate.pipeline.Splitting;
import org.collimate.pipeline.Stage;
import org.collimate.sample.Sample;

/// Turns a recipe and an input into the plan that a runner carries out.
public final class RecipePlan {
    private RecipePlan() {}

    /// @param inputs folders, files and archives to read
    /// @param scratch a folder for what must be unpacked while it is read
    /// @throws IOException if an input is not there
    public static Plan of(Recipe recipe, List<Path> inputs, Path scratch) throws IOException {
        var stages = new ArrayList<Stage<Sample, Sample>>();
        stages.add(new LicenseAllowed(recipe.licenses()));
        for (var chosen : recipe.stages()) {
            stages.add(Stages.find(chosen.name()).orElseThrow().open(chosen.settings()));
        }
        var extras = new LinkedHashMap<String, ExtraType>();
        extras.putAll(Sources.columns(recipe.read()));
        recipe.stages().forEach(chosen -> extras.putAll(StageColumns.of(chosen.settings())));
        for (var name : recipe.write().columns()) {
            var set = ColumnSets.find(name);
            stages.add(set.stage());
            extras.putAll(set.columns());
        }
        var columns = Columns.literature().withExtras(extras);
        if (recipe.write().images() == Recipe.Embedding.EMBEDDED) {
            columns = columns.withImage();
        }
        var published =
                recipe.write().published().stream().map(PublishedLayouts::find).toList();
        var format = new CollimateFormat(
                columns,
                new CollimateFormat.CardWords(
                        recipe.description(), recipe.tags(), recipe.limitations(), recipe.citation()),
                recipe.resolved().getBytes(StandardCharsets.UTF_8),
                RunProvenance.json(recipe),
                published);
        return new Plan(
                recipe.name(),
                recipe.digest(),
                Sources.open(recipe.read(), inputs, scratch),
                stages,
                groupings(recipe),
                new Splitting(recipe.seed(), recipe.split()),
                recipe.write().shardSize(),
                format);
    }

    private static List<Grouping> groupings(Recipe recipe) {
        return recipe.duplicates().stream()
                .map(kind -> switch (kind) {
                    case ARTICLES -> Duplicates.articles();
                    case IMAGES -> Duplicates.images();
                    case TEXTS -> Duplicates.texts();
                })
                .toList();
    }
}
