// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.source;

import java.io.IOException;
import java.util.List;
import java.util.TreeMap;
import org.collimate.pipeline.Diagnostic;
import org.collimate.pipeline.SampleSource.Sink;

/// Reads packages of one tree: their articles one by one, and a line in the books for everything that is not read.
final class UnitReading {
    private final FileTree tree;
    private final String prefix;
    private final Sink sink;
    private final ArticleFile articles;

    /// `prefix` stands before the tree's paths: empty for a folder, `a.zip!` for an archive.
    UnitReading(FileTree tree, String prefix, ArticleParser parser, ArticleSettings settings, Sink sink) {
        this.tree = tree;
        this.prefix = prefix;
        this.sink = sink;
        this.articles = new ArticleFile(tree, prefix, parser, settings, sink);
    }

    /// Reads these articles of a package, in path order.
    void read(List<TreeFile> chosen, ArticlePackage whole, ImageMatcher matcher) throws IOException {
        boolean isAlone = whole.articles().size() == 1;
        for (var file : chosen) {
            if (file.isFile()) {
                articles.read(file, matcher, isAlone);
            }
        }
    }

    /// Notes what the tree left out.
    void noteOddities() {
        // Without its `!` for the archive as a whole.
        var archive = prefix.isEmpty() ? "" : prefix.substring(0, prefix.length() - 1);
        for (var oddity : tree.oddities()) {
            var source = oddity.path().isEmpty() ? archive : prefix + oddity.path();
            sink.note(Diagnostic.warning(source, "", oddity.code(), oddity.detail()));
        }
    }

    /// Notes the files that are neither articles nor pictures: archives in archives one by one, others counted by kind.
    void noteOthers(String source, List<TreeFile> others) {
        var kinds = new TreeMap<String, Integer>();
        for (var file : others) {
            if (!file.isFile()) {
                continue;
            }
            switch (FileName.kind(file.path())) {
                case ARCHIVE ->
                    sink.note(Diagnostic.warning(
                            prefix + file.path(), "", "archive-nested", "an archive in an archive; it was not opened"));
                case OTHER -> kinds.merge(FileName.kindWord(file.path()), 1, Integer::sum);
                case ARTICLE, IMAGE, UNKNOWN -> {}
            }
        }
        kinds.forEach((kind, count) -> sink.note(Diagnostic.info(
                source,
                kind,
                "file-other",
                count + (count == 1 ? " file that is not read" : " files that are not read"))));
    }

    /// Where a package's notes are filed: its folder, or the archive it is the whole of.
    String sourceOf(ArticlePackage whole) {
        var path = prefix + whole.root();
        return path.endsWith("/") || path.endsWith("!") ? path.substring(0, path.length() - 1) : path;
    }
}
