// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.source;

import java.io.IOException;
import java.lang.ref.SoftReference;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Consumer;
import org.collimate.pipeline.SampleSource;
import org.collimate.pipeline.WorkUnit;

/// Scientific articles as they are published (JATS or NLM XML beside its figures' files, in folders and archives of any
/// layout) as samples: one a figure, with its pictures, its caption and where the text cites it.
///
/// Every figure is kept or rejected, and so is every XML file that gives none: nothing gets lost on the way. Other
/// files are counted in diagnostics.
public final class ArticlesSource implements SampleSource {
    private record Walked(String root, ArticlePackage files, ImageMatcher matcher) {}

    private final InputPaths inputs;
    private final ArticleSettings settings;
    private final ArticleParser parser;
    private final Archives archives;
    private volatile SoftReference<Walked> walked = new SoftReference<>(null);

    private ArticlesSource(InputPaths inputs, ArticleSettings settings, ArticleParser parser, Path scratch) {
        this.inputs = inputs;
        this.settings = settings;
        this.parser = parser;
        this.archives = new Archives(settings.limits(), scratch);
    }

    /// Articles in some folders, files and archives. `scratch` is where a large compressed archive may be unpacked for
    /// as long as it is read; it is made when it is needed.
    ///
    /// @throws UnusableInputException if a path is not there
    public static ArticlesSource of(List<Path> inputs, ArticleSettings settings, ArticleParser parser, Path scratch)
            throws UnusableInputException {
        return new ArticlesSource(InputPaths.of(inputs), settings, parser, scratch);
    }

    @Override
    public String name() {
        return "articles";
    }

    /// @throws UnusableInputException if there is nothing in the input that could be an article
    @Override
    public void list(Consumer<WorkUnit> units) throws IOException {
        new ArticleListing(inputs, archives, parser, settings.limits(), units).list();
    }

    @Override
    public Path locate(WorkUnit.InputFile file) {
        return inputs.locate(file.path());
    }

    @Override
    public void read(WorkUnit unit, Sink sink) throws IOException {
        if (unit.name().equals(unit.files().getFirst().path() + "!")) {
            readArchive(unit, sink);
        } else {
            readFolder(unit, sink);
        }
    }

    private void readArchive(WorkUnit unit, Sink sink) throws IOException {
        var file = unit.files().getFirst();
        var onDisk = inputs.locate(file.path());
        boolean isRange = unit.end() > 0;
        try {
            long size = Files.size(onDisk);
            if (size != file.bytes()) {
                throw FolderTree.changed(file.path(), size, file.bytes());
            }
            var opened = archives.open(onDisk, isRange);
            try (var tree = opened.tree()) {
                var reading = new UnitReading(tree, file.path() + "!", parser, settings, sink);
                int end = isRange ? unit.end() : Integer.MAX_VALUE;
                readPackages(PackageGrouping.of(tree.files()), unit.begin(), end, reading);
            }
            sink.digest(file.path(), file.bytes(), opened.digest());
        } catch (NoSuchFileException e) {
            throw FolderTree.gone(file.path(), e);
        }
    }

    /// Reads the articles from `begin` to `end` of all packages; what is to be said of the whole is said with the
    /// first.
    private static void readPackages(List<ArticlePackage> packages, int begin, int end, UnitReading reading)
            throws IOException {
        boolean isFirst = begin == 0;
        if (isFirst) {
            reading.noteOddities();
        }
        int number = 0;
        for (var each : packages) {
            int count = each.articles().size();
            int from = Math.clamp(begin - number, 0, count);
            int to = Math.clamp((long) end - number, 0, count);
            if (from < to) {
                reading.read(each.articles().subList(from, to), each, new ImageMatcher(each));
            }
            if (isFirst) {
                reading.noteOthers(reading.sourceOf(each), each.others());
            }
            number += count;
        }
    }

    private void readFolder(WorkUnit unit, Sink sink) throws IOException {
        var listed = new ArrayList<TreeFile>();
        for (var file : unit.files()) {
            listed.add(new TreeFile(file.path(), file.bytes(), 0));
        }
        if (unit.end() > 0) {
            readRange(unit, listed, sink);
            return;
        }
        listed.addAll(noFilesBeside(listed));
        try (var tree = FolderTree.of(listed, inputs::locate, sink)) {
            var reading = new UnitReading(tree, "", parser, settings, sink);
            readPackages(PackageGrouping.of(tree.files()), 0, Integer.MAX_VALUE, reading);
        }
    }

    private List<TreeFile> noFilesBeside(List<TreeFile> listed) throws IOException {
        var paths = new HashSet<String>();
        var folders = new LinkedHashSet<String>();
        for (var file : listed) {
            paths.add(file.path());
            folders.add(FileName.folder(file.path()));
        }
        var found = new ArrayList<TreeFile>();
        for (var folder : folders) {
            var onDisk = inputs.locateFolder(folder);
            if (onDisk.isPresent()) {
                found.addAll(FolderWalk.noFilesBeside(folder, onDisk.get(), paths));
            }
        }
        return found;
    }

    private void readRange(WorkUnit unit, List<TreeFile> listed, Sink sink) throws IOException {
        var whole = walk(UnitPlanner.rangeRoot(unit), listed);
        var concerned = new ArrayList<>(listed);
        if (unit.begin() == 0) {
            // What is to be said of the whole package is said with its first range.
            whole.files().articles().stream().filter(file -> !file.isFile()).forEach(concerned::add);
            whole.files().others().stream().filter(file -> !file.isFile()).forEach(concerned::add);
        }
        try (var tree = FolderTree.of(concerned, inputs::locate, sink)) {
            tree.check();
            var reading = new UnitReading(tree, "", parser, settings, sink);
            var articles = new ArrayList<TreeFile>();
            var others = new ArrayList<TreeFile>();
            for (var file : tree.files()) {
                (FileName.kind(file.path()) == FileName.Kind.ARTICLE ? articles : others).add(file);
            }
            reading.noteOddities();
            reading.read(articles, whole.files(), whole.matcher());
            reading.noteOthers(reading.sourceOf(whole.files()), others);
        }
    }

    /// All files of the package that a range is from. The ranges of one package come one after the other, so the last
    /// walk is remembered as long as memory allows.
    private Walked walk(String root, List<TreeFile> range) throws IOException {
        var last = walked.get();
        if (last != null && last.root().equals(root)) {
            return last;
        }
        var files = new ArrayList<TreeFile>();
        new FolderWalk(root, (file, onDisk) -> {
                    if (FileName.kind(file.path()) != FileName.Kind.ARCHIVE) {
                        files.add(file);
                    }
                })
                .walk(inputs.locate(root));
        var first = range.getFirst().path();
        var whole = PackageGrouping.of(files).stream()
                .filter(each ->
                        each.articles().stream().anyMatch(file -> file.path().equals(first)))
                .findFirst()
                .orElseThrow(() -> new IOException("[" + first
                        + "] is gone, expected as it was listed; the input changed, run again with --fresh"));
        var now = new Walked(root, whole, new ImageMatcher(whole));
        walked = new SoftReference<>(now);
        return now;
    }
}
