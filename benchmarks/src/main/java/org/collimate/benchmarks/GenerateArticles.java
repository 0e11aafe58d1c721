// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.benchmarks;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/// A program: writes invented articles as tars of 1,000 packages in the layout of PMC's `oa_package`, with the
/// duplicates of [Planted]. Needs no memory for the number of them.
public final class GenerateArticles {
    private static final int IN_A_TAR = 1000;

    private final Planted planted;
    private final int bytes;
    private final Pictures pictures;
    private long xmlBytes;
    private long pictureBytes;
    private long figures;
    private long written;

    GenerateArticles(int articles, int bytes, Pictures pictures) {
        this.planted = new Planted(articles);
        this.bytes = bytes;
        this.pictures = pictures;
    }

    /// @param arguments FOLDER ARTICLES XML-BYTES tiny|photo
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 4) {
            throw new IllegalArgumentException("expected FOLDER ARTICLES XML-BYTES tiny|photo");
        }
        var generator = new GenerateArticles(
                Integer.parseInt(arguments[1]),
                Integer.parseInt(arguments[2]),
                Pictures.valueOf(arguments[3].toUpperCase(Locale.ROOT)));
        generator.write(Path.of(arguments[0]));
        System.out.println(generator.summary());
    }

    String summary() {
        return String.format(
                Locale.ROOT,
                "generated: %d articles and %d of them again, %.1f MB of XML, %d figures with %.1f MB of pictures,"
                        + " %d duplicate images",
                planted.articles(),
                planted.count(),
                xmlBytes / 1e6,
                figures,
                pictureBytes / 1e6,
                planted.count());
    }

    void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (int first = 0; first < planted.articles(); first += IN_A_TAR) {
            var file = folder.resolve(String.format(Locale.ROOT, "articles-%06d.tar", first / IN_A_TAR));
            try (var out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20);
                    var tar = new TarArchiveOutputStream(out, StandardCharsets.UTF_8.name())) {
                for (int i = first; i < Math.min(planted.articles(), first + IN_A_TAR); i++) {
                    article(i, GeneratedArticle.id(i), tar);
                    var again = planted.againAfter(i);
                    if (again.isPresent()) {
                        article(again.get(), "again/" + GeneratedArticle.id(again.get()), tar);
                    }
                }
                tar.finish();
            }
        }
    }

    private void article(int number, String folder, TarArchiveOutputStream tar) throws IOException {
        var xml = GeneratedArticle.xml(number, bytes);
        xmlBytes += xml.length;
        written++;
        add(tar, folder + "/jrnl-12-" + number + ".nxml", xml);
        for (int figure = 1; figure <= GeneratedArticle.figures(number); figure++) {
            var picture = pictures.make(planted.pixels(number, figure), written + "-" + figure);
            pictureBytes += picture.length;
            figures++;
            add(tar, folder + "/" + GeneratedArticle.picture(number, figure) + "." + pictures.ending(), picture);
        }
    }

    private static void add(TarArchiveOutputStream tar, String name, byte[] bytes) throws IOException {
        var entry = new TarArchiveEntry(name, true);
        entry.setModTime(0);
        entry.setSize(bytes.length);
        tar.putArchiveEntry(entry);
        tar.write(bytes);
        tar.closeArchiveEntry();
    }
}
