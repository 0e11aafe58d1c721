// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.article;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/// A program, not a test: prints articles a second of processor time, one thread, warm, files in memory.
final class ReadingSpeed {
    private ReadingSpeed() {}

    public static void main(String[] arguments) throws IOException {
        var files = RealArticles.all().stream()
                .filter(file -> file.name().startsWith("images/jats/pmc_articles"))
                .toList();
        var trees = new XmlTreeReader();
        var reader = new JatsReader();
        var withoutTexts = new JatsReader(JatsReader.Scope.FIGURES);
        for (int round = 0; round < 12; round++) {
            measure("the tree alone", files, file -> tree(trees, file).size());
            measure("figures and citations", files, file -> new Figures(tree(trees, file), 0, new ArrayList<>())
                    .all()
                    .size());
            measure("all but texts", files, file -> withoutTexts.read(file.xml()) instanceof Parsed.Ok ? 1 : 0);
            measure("whole articles", files, file -> reader.read(file.xml()) instanceof Parsed.Ok ? 1 : 0);
        }
    }

    private static XmlTree tree(XmlTreeReader trees, RealArticles file) {
        return switch (trees.read(file.xml())) {
            case XmlTreeReader.Outcome.Tree(XmlTree tree, boolean lied) -> tree;
            case XmlTreeReader.Outcome.Broken broken -> throw new IllegalStateException(broken.detail());
        };
    }

    private static void measure(String what, List<RealArticles> files, ToIntFunction<RealArticles> work) {
        var clock = ManagementFactory.getThreadMXBean();
        long begin = clock.getCurrentThreadCpuTime();
        int count = files.stream().mapToInt(work).sum();
        long nanoseconds = clock.getCurrentThreadCpuTime() - begin;
        long bytes = files.stream().mapToLong(file -> file.xml().length).sum();
        System.out.printf(
                "%-22s %6.0f articles/s %4d MB/s (%d counted)%n",
                what, files.size() * 1e9 / nanoseconds, bytes * 1000 / nanoseconds, count);
    }
}
