// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.source;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Groups files, given in path order, into packages.
///
/// - A folder that itself holds articles is a package, with all folders beneath it that hold none.
/// - A folder that holds none, but exactly one package beneath it, belongs to that package with all its other files
///   (`content/a.xml` beside `images/`).
/// - What is left belongs to no article and comes out as a package without articles.
///
/// Any choice of whole packages, grouped again, gives the same packages. Memory holds one package and the open folders.
final class PackageGrouping {
    /// How many files without a package are held back before they are handed out.
    private static final int STRAYS = 10_000;

    private final Consumer<ArticlePackage> packages;
    private final Deque<Folder> open = new ArrayDeque<>();
    private final List<TreeFile> strays = new ArrayList<>();

    PackageGrouping(Consumer<ArticlePackage> packages) {
        this.packages = packages;
        open.push(new Folder(""));
    }

    static List<ArticlePackage> of(List<TreeFile> files) {
        var found = new ArrayList<ArticlePackage>();
        var grouping = new PackageGrouping(found::add);
        files.forEach(grouping::accept);
        grouping.finish();
        return found;
    }

    /// Takes the next file in path order.
    void accept(TreeFile file) {
        var folder = FileName.folder(file.path());
        while (!folder.startsWith(open.element().path)) {
            leave();
        }
        for (int at = open.element().path.length(); at < folder.length(); ) {
            at = folder.indexOf('/', at) + 1;
            open.push(new Folder(folder.substring(0, at)));
        }
        var here = open.element();
        if (FileName.kind(file.path()) == FileName.Kind.ARTICLE) {
            here.articles.add(file);
        } else {
            here.others.add(file);
        }
    }

    /// Call once after the last file.
    void finish() {
        while (open.size() > 1) {
            leave();
        }
        var top = open.pop();
        var whole = top.close(this);
        if (whole != null) {
            packages.accept(whole);
        } else if (top.packagesBelow == 0) {
            strays.addAll(top.others);
        }
        handOutStrays();
    }

    private void leave() {
        var child = open.pop();
        var parent = open.element();
        var whole = child.close(this);
        if (whole != null) {
            parent.takePackage(whole, packages);
        } else if (child.packagesBelow > 0) {
            parent.packagesBelow += child.packagesBelow;
            parent.handOutPending(packages);
        } else {
            parent.others.addAll(child.others);
        }
    }

    private void stray(List<TreeFile> files) {
        strays.addAll(files);
        if (strays.size() >= STRAYS) {
            handOutStrays();
        }
    }

    private void handOutStrays() {
        if (!strays.isEmpty()) {
            packages.accept(new ArticlePackage(List.of(), strays));
            strays.clear();
        }
    }

    private static final class Folder {
        private final String path;
        private final List<TreeFile> articles = new ArrayList<>();
        private final List<TreeFile> others = new ArrayList<>();
        private int packagesBelow;
        private @Nullable ArticlePackage pending;

        Folder(String path) {
            this.path = path;
        }

        void takePackage(ArticlePackage below, Consumer<ArticlePackage> packages) {
            packagesBelow++;
            if (packagesBelow == 1) {
                pending = below;
            } else {
                handOutPending(packages);
                packages.accept(below);
            }
        }

        void handOutPending(Consumer<ArticlePackage> packages) {
            if (pending != null) {
                packages.accept(pending);
                pending = null;
            }
        }

        /// The package that this folder makes up, or null when it makes up none. Then its own files are handed out as
        /// strays if there are packages below it, and are left to its parent if not.
        @Nullable
        ArticlePackage close(PackageGrouping grouping) {
            if (!articles.isEmpty()) {
                handOutPending(grouping.packages);
                return new ArticlePackage(articles, others);
            }
            if (pending != null) {
                var all = new ArrayList<>(pending.others());
                all.addAll(others);
                return new ArticlePackage(pending.articles(), all);
            }
            if (packagesBelow > 0) {
                grouping.stray(others);
            }
            return null;
        }
    }
}
