// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.source;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.collimate.pipeline.WorkUnit;
import org.collimate.pipeline.WorkUnit.InputFile;

/// Cuts an input into units of work of bounded size: whole packages together until a unit is full, a package that is
/// too large into ranges of its articles, an archive by itself or in ranges of its articles.
///
/// The name of an archive's unit ends in `!`, that of a range of a package in `/`: it is the package's folder. A range
/// has the articles from `begin` to `end`, and looks for their pictures in all of its package or archive.
final class UnitPlanner {
    /// More ranges would open a large archive too often.
    private static final int MOST_RANGES = 64;

    private final SourceLimits limits;
    private final Consumer<WorkUnit> units;
    private final List<InputFile> files = new ArrayList<>();
    private long bytes;
    private int articles;
    private int number;

    UnitPlanner(SourceLimits limits, Consumer<WorkUnit> units) {
        this.limits = limits;
        this.units = units;
    }

    void addPackage(ArticlePackage all) {
        var whole = all.filesOnly();
        if (whole.articles().isEmpty()) {
            // By themselves: beside a package they would look like files of it.
            flush();
            append(whole.others());
            flush();
            return;
        }
        boolean isLarge = whole.bytes() > limits.unitBytes() || whole.articles().size() > limits.unitArticles();
        if (isLarge && whole.articles().size() > 1) {
            flush();
            split(whole);
            return;
        }
        if (!files.isEmpty()
                && (bytes + whole.bytes() > limits.unitBytes()
                        || articles + whole.articles().size() > limits.unitArticles())) {
            flush();
        }
        append(whole.articles());
        append(whole.others());
        bytes += whole.bytes();
        articles += whole.articles().size();
    }

    /// An archive of `count` articles; 0 when they were not counted.
    void addArchive(String path, long size, int count) {
        flush();
        var file = List.of(new InputFile(path, size));
        int ranges = count < 2 ? 1 : (int) Math.min(MOST_RANGES, ranges(count, size));
        if (ranges == 1) {
            units.accept(new WorkUnit(number++, path + "!", file, 0, 0));
            return;
        }
        for (int i = 0; i < ranges; i++) {
            units.accept(new WorkUnit(number++, path + "!", file, at(count, i, ranges), at(count, i + 1, ranges)));
        }
    }

    private void split(ArticlePackage whole) {
        int count = whole.articles().size();
        int ranges = (int) ranges(count, whole.bytes());
        int others = whole.others().size();
        for (int i = 0; i < ranges; i++) {
            int begin = at(count, i, ranges);
            int end = at(count, i + 1, ranges);
            append(whole.articles().subList(begin, end));
            append(whole.others().subList(at(others, i, ranges), at(others, i + 1, ranges)));
            units.accept(new WorkUnit(number++, rangeName(whole.root()), files, begin, end));
            files.clear();
        }
    }

    private static String rangeName(String root) {
        return root.isEmpty() ? "/" : root;
    }

    /// The folder that a range's name stands for.
    static String rangeRoot(WorkUnit unit) {
        return unit.name().equals("/") ? "" : unit.name();
    }

    private long ranges(int count, long size) {
        long byCount = (count + limits.unitArticles() - 1L) / limits.unitArticles();
        long byBytes = (size + limits.unitBytes() - 1) / limits.unitBytes();
        return Math.min(count, Math.max(byCount, byBytes));
    }

    private static int at(int count, int range, int ranges) {
        return (int) ((long) count * range / ranges);
    }

    private void append(List<TreeFile> more) {
        for (var file : more) {
            files.add(new InputFile(file.path(), file.bytes()));
        }
    }

    void finish() {
        flush();
    }

    private void flush() {
        if (!files.isEmpty()) {
            units.accept(new WorkUnit(number++, files.getFirst().path(), files, 0, 0));
        }
        files.clear();
        bytes = 0;
        articles = 0;
    }
}
