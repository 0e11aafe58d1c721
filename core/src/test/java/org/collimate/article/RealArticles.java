// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.article;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/// Every JATS file of the shared test data, also those inside archives. Absent data skips the test that asks.
record RealArticles(String name, byte[] xml) {
    static Optional<Path> folder() {
        var told = System.getenv("COLLIMATE_TEST_DATA");
        if (told != null) {
            return Optional.of(Path.of(told)).filter(Files::isDirectory);
        }
        for (var up = Path.of("").toAbsolutePath(); up != null; up = up.getParent()) {
            var data = up.resolve("../shared/data").normalize();
            if (Files.isDirectory(data.resolve("images/jats"))) {
                return Optional.of(data);
            }
        }
        return Optional.empty();
    }

    static List<RealArticles> all() throws IOException {
        var folder = folder();
        assumeTrue(folder.isPresent(), "no test data: set COLLIMATE_TEST_DATA to a folder that holds images/jats");
        var articles = new ArrayList<RealArticles>();
        for (String part : List.of("images/jats", "images/jats-packages")) {
            try (var paths = Files.walk(folder.get().resolve(part))) {
                for (var path : paths.filter(Files::isRegularFile).sorted().toList()) {
                    add(folder.get().relativize(path).toString(), path, articles);
                }
            }
        }
        return articles;
    }

    private static void add(String name, Path path, List<RealArticles> articles) throws IOException {
        if (isXml(name)) {
            keep(name, Files.readAllBytes(path), articles);
        } else if (name.endsWith(".tar.gz")) {
            try (var tar = new TarArchiveInputStream(
                    new GZIPInputStream(new BufferedInputStream(Files.newInputStream(path))))) {
                for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                    if (isXml(entry.getName())) {
                        keep(name + "!" + entry.getName(), tar.readAllBytes(), articles);
                    }
                }
            } catch (EOFException e) {
                // one archive is cut off at its source; what came before the cut counts
            }
        } else if (name.endsWith(".zip") || name.endsWith(".meca")) {
            try (var zip = new ZipInputStream(Files.newInputStream(path))) {
                for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                    if (isXml(entry.getName())) {
                        keep(name + "!" + entry.getName(), zip.readAllBytes(), articles);
                    }
                }
            }
        }
    }

    private static boolean isXml(String name) {
        return name.endsWith(".xml") || name.endsWith(".nxml");
    }

    private static void keep(String name, byte[] xml, List<RealArticles> articles) {
        if (new JatsReader().looksLikeJats(xml)) {
            articles.add(new RealArticles(name, xml));
        }
    }

    /// The articles of one parsed file.
    static List<Article> read(RealArticles file) {
        return switch (new JatsReader().read(file.xml)) {
            case Parsed.Ok ok -> ok.articles();
            case Parsed.Bad bad -> throw new AssertionError(file.name + ": " + bad);
        };
    }
}
