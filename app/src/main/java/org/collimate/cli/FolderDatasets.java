// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Consumer;
import org.collimate.dataset.DatasetExport;
import org.collimate.dataset.DatasetFormatException;
import org.collimate.dataset.DatasetReader;
import org.collimate.dataset.ImageFolder;
import org.collimate.dataset.Verify;
import org.collimate.evaluate.LengthUnit;
import org.collimate.evaluate.TextLengths;
import org.collimate.pipeline.Progress;
import org.collimate.pixel.Decoded;
import org.collimate.pixel.Limits;
import org.collimate.pixel.PixelReader;
import org.collimate.recipe.PublishedExports;
import org.collimate.sample.Shape;

/// Reads datasets from their folders.
final class FolderDatasets implements ReadsDatasets {
    @Override
    public SequencedMap<String, Object> about(Path dataset) throws WrongUse, IOException {
        var manifest = open(dataset).manifest();
        var facts = new LinkedHashMap<String, Object>();
        facts.put("name", manifest.name());
        facts.put("read", manifest.counts().read());
        facts.put("kept", manifest.counts().kept());
        facts.put("rejected", manifest.counts().rejected());
        var bySplit = new LinkedHashMap<String, Object>();
        manifest.counts().bySplit().forEach((split, number) -> bySplit.put(split.name(), number));
        facts.put("by_split", bySplit);
        var byReason = new LinkedHashMap<String, Object>();
        manifest.counts().byReason().forEach((reason, number) -> byReason.put(reason.code(), number));
        facts.put("by_reason", byReason);
        facts.put("files", manifest.files().size());
        facts.put(
                "bytes",
                manifest.files().stream().mapToLong(file -> file.bytes()).sum());
        facts.put("recipe_sha256", manifest.recipeDigest());
        facts.put("input_sha256", manifest.inputDigest());
        return facts;
    }

    @Override
    public List<String> verify(Path dataset, Progress progress) throws IOException {
        progress.phase("verify");
        return Verify.check(dataset, FolderDatasets::shape).stream()
                .map(problem -> problem.toString())
                .toList();
    }

    private static Optional<Shape> shape(byte[] image) {
        return switch (PixelReader.read(image, Limits.DEFAULT)) {
            case Decoded.Ok ok -> Optional.of(Shape.ofPicture(ok.height(), ok.width(), ok.channels()));
            case Decoded.TooLarge _, Decoded.Unreadable _ -> Optional.empty();
        };
    }

    @Override
    public SequencedMap<String, Object> statistics(Path dataset, List<LengthUnit> units) throws WrongUse, IOException {
        var reader = open(dataset);
        var lengths = units.stream().map(TextLengths::new).toList();
        var counts = new LinkedHashMap<String, Object>();
        for (var stem : reader.stems()) {
            try (var rows = reader.rows(stem)) {
                for (var row = rows.next(); row.isPresent(); row = rows.next()) {
                    var text = row.get().sample().text();
                    lengths.forEach(length -> length.add(text));
                }
            }
        }
        counts.put("samples", reader.manifest().counts().kept());
        for (var length : lengths) {
            var report = length.report(List.of(77, 256));
            var numbers = new LinkedHashMap<String, Object>();
            numbers.put("mean", report.mean());
            numbers.put("median", report.median());
            numbers.put("ninetieth_percentile", report.ninetieth());
            numbers.put("longest", report.longest());
            report.over().forEach((mark, share) -> numbers.put("share_over_" + mark, share));
            counts.put("caption_" + report.unit(), numbers);
        }
        counts.put("more", "the files of " + dataset.resolve("stats") + " and " + dataset.resolve("plots"));
        return counts;
    }

    @Override
    public void head(Path dataset, String split, int rows, Consumer<String> lines) throws WrongUse, IOException {
        var reader = open(dataset);
        var stems = reader.stems();
        var chosen = stems.stream().filter(stem -> stem.startsWith(split + "-")).toList();
        int left = rows;
        for (var stem : chosen.isEmpty() ? stems : chosen) {
            try (var samples = reader.samples(stem)) {
                for (var sample = samples.next(); sample.isPresent() && left > 0; sample = samples.next()) {
                    lines.accept(new String(sample.get().json(), StandardCharsets.UTF_8));
                    left--;
                }
            }
            if (left == 0) {
                return;
            }
        }
    }

    @Override
    public void export(Path dataset, String layout, Path out, Progress progress) throws WrongUse, IOException {
        open(dataset);
        progress.phase("export");
        var layouts = new java.util.ArrayList<org.collimate.dataset.Layout>();
        layouts.add(new ImageFolder());
        layouts.addAll(PublishedExports.all());
        try {
            new DatasetExport(layouts).export(dataset, layout, out);
        } catch (IllegalArgumentException e) {
            throw new WrongUse("[--layout] " + e.getMessage());
        }
    }

    private static DatasetReader open(Path dataset) throws WrongUse, IOException {
        try {
            if (!Files.isDirectory(dataset)) {
                throw new WrongUse("[" + dataset + "] there is no such folder");
            }
            return DatasetReader.open(dataset);
        } catch (DatasetFormatException e) {
            throw new WrongUse(String.valueOf(e.getMessage()));
        }
    }
}
