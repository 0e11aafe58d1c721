// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.source;

import java.util.List;

/// Files that belong together: a folder with articles and what lies beneath and near it. Pictures of an article are
/// looked for in its package and nowhere else.
///
/// `articles` are the files that may be XML of an article, `others` everything else, both in path order.
record ArticlePackage(List<TreeFile> articles, List<TreeFile> others) {
    ArticlePackage {
        articles = sorted(articles);
        others = sorted(others);
    }

    private static List<TreeFile> sorted(List<TreeFile> files) {
        return files.stream()
                .sorted((a, b) -> PathOrder.BYTES.compare(a.path(), b.path()))
                .toList();
    }

    /// The deepest folder that holds all of the package, with a `/` at its end; empty for the tree itself. It depends
    /// on the package's own files alone.
    String root() {
        String common = null;
        for (var files : List.of(articles, others)) {
            for (var file : files) {
                common = common == null ? FileName.folder(file.path()) : commonFolder(common, file.path());
            }
        }
        return common == null ? "" : common;
    }

    private static String commonFolder(String folder, String path) {
        var common = folder;
        while (!path.startsWith(common)) {
            common = FileName.folder(common.substring(0, common.length() - 1));
        }
        return common;
    }

    /// The package without what is no file.
    ArticlePackage filesOnly() {
        return new ArticlePackage(
                articles.stream().filter(TreeFile::isFile).toList(),
                others.stream().filter(TreeFile::isFile).toList());
    }

    long bytes() {
        return bytes(articles) + bytes(others);
    }

    private static long bytes(List<TreeFile> files) {
        return files.stream().mapToLong(TreeFile::bytes).sum();
    }
}
