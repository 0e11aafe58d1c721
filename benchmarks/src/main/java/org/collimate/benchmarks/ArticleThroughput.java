// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.collimate.article.Article;
import org.collimate.article.CaptionsAndParagraphs;
import org.collimate.article.JatsReader;
import org.collimate.article.Parsed;

/// A program: articles a second on one thread, from memory, over the files that `pubmed_parser_peer.py` takes: first
/// captions and paragraphs only, then whole articles with figures and citations. Each is warmed up first; of five
/// rounds the median of processor time counts.
public final class ArticleThroughput {
    private static final int WARM_SECONDS = 8;
    private static final int ROUNDS = 5;

    private final List<byte[]> files = new ArrayList<>();

    private ArticleThroughput() {}

    private record Counts(long captions, long paragraphs, long characters, long citations) {
        private Counts plus(Counts more) {
            return new Counts(
                    captions + more.captions,
                    paragraphs + more.paragraphs,
                    characters + more.characters,
                    citations + more.citations);
        }
    }

    /// @param arguments FOLDER [CAPTIONS-FILE], into which the captions are written, a line each
    public static void main(String[] arguments) throws IOException {
        var program = new ArticleThroughput();
        program.load(Path.of(arguments[0]));
        var words = new CaptionsAndParagraphs();
        if (arguments.length > 1) {
            program.writeCaptions(words, Path.of(arguments[1]));
        }
        program.measure("captions and paragraphs", xml -> counts(words.read(xml)));
        var reader = new JatsReader();
        program.measure("figures with citations", xml -> counts(reader.read(xml)));
    }

    private void load(Path folder) throws IOException {
        List<Path> paths;
        try (var walk = Files.walk(folder)) {
            paths = walk.filter(Files::isRegularFile).sorted().toList();
        }
        for (var path : paths) {
            var name = path.toString();
            if (isXml(name)) {
                files.add(Files.readAllBytes(path));
            } else if (name.endsWith(".tar.gz")) {
                try (var tar = new TarArchiveInputStream(new GZIPInputStream(Files.newInputStream(path)))) {
                    for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                        if (entry.isFile() && isXml(entry.getName())) {
                            files.add(tar.readAllBytes());
                        }
                    }
                }
            }
        }
    }

    private static boolean isXml(String name) {
        return name.endsWith(".xml") || name.endsWith(".nxml");
    }

    private void writeCaptions(CaptionsAndParagraphs words, Path out) throws IOException {
        var lines = new StringBuilder();
        for (int i = 0; i < files.size(); i++) {
            for (var caption : words.read(files.get(i)).captions()) {
                lines.append(i).append('\t').append(caption.id()).append('\t');
                lines.append(caption.text().strip().replaceAll("\\s+", " ")).append('\n');
            }
        }
        Files.writeString(out, lines, StandardCharsets.UTF_8);
    }

    private void measure(String what, Function<byte[], Counts> work) {
        long warmUntil = System.nanoTime() + WARM_SECONDS * 1_000_000_000L;
        while (System.nanoTime() < warmUntil) {
            round(work);
        }
        var clock = ManagementFactory.getThreadMXBean();
        var processor = new long[ROUNDS];
        var wall = new long[ROUNDS];
        var counts = new Counts(0, 0, 0, 0);
        for (int i = 0; i < ROUNDS; i++) {
            long begin = System.nanoTime();
            long began = clock.getCurrentThreadCpuTime();
            counts = round(work);
            processor[i] = clock.getCurrentThreadCpuTime() - began;
            wall[i] = System.nanoTime() - begin;
        }
        java.util.Arrays.sort(processor);
        java.util.Arrays.sort(wall);
        double seconds = processor[ROUNDS / 2] / 1e9;
        long bytes = files.stream().mapToLong(file -> file.length).sum();
        System.out.printf(
                Locale.ROOT,
                "collimate %s: %d articles, %.0f articles/s of processor time (%.0f of wall), %.1f MB/s, %d captions,"
                        + " %d paragraphs, %d characters, %d citations%n",
                what,
                files.size(),
                files.size() / seconds,
                files.size() / (wall[ROUNDS / 2] / 1e9),
                bytes / seconds / 1e6,
                counts.captions,
                counts.paragraphs,
                counts.characters,
                counts.citations);
    }

    private Counts round(Function<byte[], Counts> work) {
        var sum = new Counts(0, 0, 0, 0);
        for (var file : files) {
            sum = sum.plus(work.apply(file));
        }
        return sum;
    }

    private static Counts counts(CaptionsAndParagraphs.Words words) {
        long characters = words.text().stream().mapToLong(String::length).sum();
        for (var caption : words.captions()) {
            characters += caption.text().length();
        }
        return new Counts(words.captions().size(), words.text().size(), characters, 0);
    }

    private static Counts counts(Parsed parsed) {
        return switch (parsed) {
            case Parsed.Bad _ -> new Counts(0, 0, 0, 0);
            case Parsed.Ok(List<Article> articles) -> {
                var sum = new Counts(0, 0, 0, 0);
                for (var article : articles) {
                    long characters = article.text().length();
                    long citations = 0;
                    for (var figure : article.figures()) {
                        characters += figure.caption().length();
                        citations += figure.citations().size();
                    }
                    long lines = article.text().lines().count();
                    sum = sum.plus(new Counts(article.figures().size(), lines, characters, citations));
                }
                yield sum;
            }
        };
    }
}
