// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.collimate.pipeline.WorkUnit;

/// Lists the units of an input, and finds out on the way whether there is any article in it at all.
final class ArticleListing {
    private static final int HEAD = 8192;
    /// How many archives are told of when no article was found.
    private static final int MOST_TROUBLES = 3;

    private final InputPaths inputs;
    private final Archives archives;
    private final ArticleParser parser;
    private final UnitPlanner planner;
    private final List<String> troubles = new ArrayList<>();
    private boolean isFound;

    ArticleListing(
            InputPaths inputs, Archives archives, ArticleParser parser, SourceLimits limits, Consumer<WorkUnit> units) {
        this.inputs = inputs;
        this.archives = archives;
        this.parser = parser;
        this.planner = new UnitPlanner(limits, units);
    }

    /// @throws UnusableInputException if there is no article and nothing that may hold one
    void list() throws IOException {
        for (var input : inputs.inputs()) {
            if (input.isFolder()) {
                var grouping = new PackageGrouping(planner::addPackage);
                new FolderWalk(input.prefix(), (file, onDisk) -> visit(file, onDisk, grouping)).walk(input.path());
                grouping.finish();
            } else {
                single(input);
            }
        }
        planner.finish();
        if (!isFound) {
            var names = inputs.inputs().stream()
                    .map(input ->
                            "[" + input.path() + "] holds no article, expected JATS XML (.xml, .nxml, .jats), alone"
                                    + " or in folders, zip, tar, tar.gz or meca" + String.join("", troubles))
                    .toList();
            throw new UnusableInputException(names);
        }
    }

    private void visit(TreeFile file, Path onDisk, PackageGrouping grouping) throws IOException {
        if (!file.isFile()) {
            grouping.accept(file);
            return;
        }
        switch (FileName.kind(file.path())) {
            case ARCHIVE -> archive(file.path(), onDisk, file.bytes());
            case UNKNOWN -> {
                if (isArchive(onDisk)) {
                    archive(file.path(), onDisk, file.bytes());
                } else {
                    grouping.accept(file);
                }
            }
            case ARTICLE -> {
                isFound = isFound || looksLikeArticle(onDisk);
                grouping.accept(file);
            }
            case IMAGE, OTHER -> grouping.accept(file);
        }
    }

    private void archive(String path, Path onDisk, long bytes) throws IOException {
        isFound = isFound || archives.holdsArticle(onDisk);
        if (!isFound && troubles.size() < MOST_TROUBLES) {
            archives.oddities(onDisk).stream()
                    .map(oddity -> "; " + path + ": " + oddity.code() + ", " + oddity.detail())
                    .limit(MOST_TROUBLES - troubles.size())
                    .forEach(troubles::add);
        }
        planner.addArchive(path, bytes, archives.count(onDisk, bytes));
    }

    private static boolean isArchive(Path onDisk) throws IOException {
        return switch (Container.of(onDisk)) {
            case ZIP, TAR, TAR_GZ -> true;
            case XML, OTHER -> false;
        };
    }

    private void single(InputPaths.Input input) throws IOException {
        long bytes = Files.size(input.path());
        var file = new TreeFile(input.prefix(), bytes, 0);
        if (isArchive(input.path())) {
            archive(input.prefix(), input.path(), bytes);
        } else {
            isFound =
                    isFound || (FileName.kind(file.path()) == FileName.Kind.ARTICLE && looksLikeArticle(input.path()));
            PackageGrouping.of(List.of(file)).forEach(planner::addPackage);
        }
    }

    private boolean looksLikeArticle(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return parser.looksLikeArticle(in.readNBytes(HEAD));
        }
    }
}
