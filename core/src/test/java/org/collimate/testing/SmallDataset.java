// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.testing;

import java.awt.image.BufferedImage;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.imageio.ImageIO;
import org.collimate.dataset.Columns;
import org.collimate.dataset.DatasetCounts;
import org.collimate.dataset.DatasetFolder;
import org.collimate.dataset.DatasetManifest;
import org.collimate.dataset.DatasetSummary;
import org.collimate.dataset.ExtraType;
import org.collimate.dataset.FinishedFolder;
import org.collimate.dataset.ListedFile;
import org.collimate.dataset.SampleJson;
import org.collimate.dataset.SampleTar;
import org.collimate.dataset.TableRows;
import org.collimate.dataset.WrittenRows;
import org.collimate.pipeline.Diagnostic;
import org.collimate.pipeline.Reason;
import org.collimate.pipeline.Rejected;
import org.collimate.provenance.Sha256;
import org.collimate.sample.ArticleInfo;
import org.collimate.sample.Citation;
import org.collimate.sample.Details;
import org.collimate.sample.FigureInfo;
import org.collimate.sample.Part;
import org.collimate.sample.Picture;
import org.collimate.sample.Role;
import org.collimate.sample.Sample;
import org.collimate.sample.Shape;
import org.collimate.sample.Source;
import org.collimate.sample.Span;
import org.collimate.sample.Split;
import org.collimate.sample.Value;
import org.collimate.sample.Words;

/// Writes a small dataset of figures with the product's own writers: two samples an article, a PNG and a caption each.
/// Every picture shows something else. The same arguments give the same bytes.
public final class SmallDataset {
    private static final String RECIPE = "name: small\n";

    private final boolean embedded;
    private final int shardSize;

    private SmallDataset(boolean embedded, int shardSize) {
        this.embedded = embedded;
        this.shardSize = shardSize;
    }

    /// Twelve samples: eight to train, two to validate, two to test, three a shard.
    public static void write(Path folder, boolean embedded) throws IOException {
        write(folder, embedded, samples());
    }

    /// The same with other samples, which need these [#columns] and a split.
    public static void write(Path folder, boolean embedded, List<Sample> samples) throws IOException {
        new SmallDataset(embedded, 3).write(folder, samples);
    }

    /// The twelve samples, free to be changed.
    public static List<Sample> samples() throws IOException {
        var samples = new ArrayList<Sample>();
        for (int i = 0; i < 12; i++) {
            samples.add(figure(i, i < 8 ? Split.TRAIN : i < 10 ? Split.VALIDATION : Split.TEST));
        }
        return samples;
    }

    /// Writes the manifest again with the digests that the listed files have now, so that only deeper checks can see
    /// what was changed.
    public static void relist(Path folder) throws IOException {
        var path = folder.resolve("dataset.json");
        var manifest = DatasetManifest.parse(Files.readAllBytes(path));
        var files = new ArrayList<ListedFile>();
        for (var file : manifest.files()) {
            files.add(ListedFile.of(folder, file.path(), file.rows()));
        }
        var changed = new DatasetManifest(
                manifest.name(), manifest.recipeDigest(), manifest.inputDigest(), manifest.counts(), files);
        Files.write(path, changed.json());
    }

    public static void main(String[] arguments) throws IOException {
        write(Path.of(arguments[0]), arguments.length > 1 && arguments[1].equals("--embed"));
    }

    public static Columns columns() {
        var extras = new LinkedHashMap<String, ExtraType>();
        extras.put("image_size", ExtraType.WHOLES);
        extras.put("note", ExtraType.TEXT);
        return Columns.literature().withExtras(extras);
    }

    /// What a PNG's pixels are, for checks that decode.
    public static Optional<Shape> shape(byte[] bytes) {
        try {
            var image = ImageIO.read(new ByteArrayInputStream(bytes));
            return image == null
                    ? Optional.empty()
                    : Optional.of(Shape.ofPicture(
                            image.getHeight(),
                            image.getWidth(),
                            image.getRaster().getNumBands()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /// One figure with a caption in words that no codec finds easy.
    public static Sample figure(int number, Split split) throws IOException {
        var png = png(number);
        var caption = "Röntgenbild " + number + "\n(A) No effusion. 肺 \uD83E\uDEC1";
        var parts = List.<Part>of(
                Picture.of("image/png", png)
                        .decoded("image/png", new Shape(List.of(16, 20 + number)), Sha256.of("pixels" + number)),
                new Words(Role.CAPTION, caption, Optional.of("en"), Optional.empty()));
        var article = "PMC" + (100 + number / 2);
        var key = String.format(Locale.ROOT, "k%03d", number);
        return Sample.of(key, article, Source.of(article + ".tar.gz!a.nxml#f" + number), parts)
                .withSplit(split)
                .withLicense(number % 3 == 0 ? Optional.empty() : Optional.of("CC-BY-4.0"))
                .withDetails(new Details.ArticleFigure(
                        new ArticleInfo(
                                article,
                                Optional.of(article),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of("Title"),
                                Optional.of("Journal"),
                                Optional.empty(),
                                Optional.of(2020),
                                List.of("Case Report"),
                                List.of(),
                                List.of()),
                        new FigureInfo(
                                Optional.of("f" + number),
                                Optional.of("Figure 1"),
                                Optional.of("Röntgenbild " + number),
                                "figure",
                                List.of(new FigureInfo.Panel("A", 15, 31))),
                        List.of(new Citation(
                                Optional.of("Results"), "We looked. See Fig 1.", "See Fig 1.", new Span(15, 20)))))
                .withExtra("image_size", new Value.Wholes(List.of(20L + number, 16L)))
                .withExtra("note", number == 0 ? new Value.Missing() : new Value.Text("n" + number));
    }

    private static byte[] png(int number) throws IOException {
        var image = new BufferedImage(20 + number, 16, BufferedImage.TYPE_BYTE_GRAY);
        for (int x = 0; x < 16; x++) {
            image.getRaster().setSample(x, x, 0, 255 - number);
        }
        var out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }

    private void write(Path folder, List<Sample> samples) throws IOException {
        var files = new ArrayList<ListedFile>();
        var bySplit = new TreeMap<Split, List<Sample>>();
        samples.forEach(sample -> bySplit.computeIfAbsent(sample.split().orElseThrow(), split -> new ArrayList<>())
                .add(sample));
        for (var name : List.of("data", "shards", "rejects", "diagnostics", "published")) {
            Files.createDirectories(folder.resolve(name));
        }
        var counts = new TreeMap<Split, Long>();
        for (var split : bySplit.entrySet()) {
            var all = split.getValue();
            counts.put(split.getKey(), (long) all.size());
            for (int i = 0; i * shardSize < all.size(); i++) {
                var rows = all.subList(i * shardSize, Math.min(all.size(), (i + 1) * shardSize));
                shard(folder, DatasetFolder.stem(split.getKey(), i), rows, files);
            }
        }
        beside(folder, files);
        var licenses = new TreeMap<String, Long>();
        samples.forEach(sample -> licenses.merge(sample.license().orElse(""), 1L, Long::sum));
        var summary = new DatasetSummary(
                new DatasetManifest(
                        "small",
                        Sha256.of(RECIPE).hex(),
                        Sha256.of("input").hex(),
                        new DatasetCounts(counts, new TreeMap<>(Map.of(Reason.IMAGE_MISSING, 1L, Reason.LICENSE, 1L))),
                        files),
                embedded ? columns().withImage() : columns(),
                "A dozen made-up figures.",
                licenses,
                new TreeMap<>(Map.of("en", (long) samples.size())),
                List.of("medical"),
                List.of("The figures show nothing."),
                Optional.empty(),
                Optional.empty());
        var provenance = "{\"recipe_sha256\": \"" + Sha256.of(RECIPE).hex() + "\"}\n";
        FinishedFolder.finish(
                folder, summary, RECIPE.getBytes(StandardCharsets.UTF_8), provenance.getBytes(StandardCharsets.UTF_8));
    }

    private void shard(Path folder, String stem, List<Sample> samples, List<ListedFile> files) throws IOException {
        var columns = embedded ? columns().withImage() : columns();
        var tar = new SampleTar(new SampleJson(columns));
        long length = 0;
        try (var out = new BufferedOutputStream(Files.newOutputStream(folder.resolve(DatasetFolder.shard(stem))));
                var rows = WrittenRows.create(folder.resolve(DatasetFolder.data(stem)), columns)) {
            for (var sample : samples) {
                var block = tar.write(sample, out);
                long begin = length;
                rows.write(
                        sample,
                        stem,
                        block.places().stream()
                                .map(place -> place.shifted(begin))
                                .toList());
                length += block.bytes();
            }
            out.write(SampleTar.endOfArchive(length));
        }
        files.add(ListedFile.of(folder, DatasetFolder.shard(stem), Optional.of((long) samples.size())));
        files.add(ListedFile.of(folder, DatasetFolder.data(stem), Optional.of((long) samples.size())));
    }

    private static void beside(Path folder, List<ListedFile> files) throws IOException {
        try (var rejects = TableRows.ofRejects(folder.resolve(DatasetFolder.rejects(0)));
                var notes = TableRows.ofDiagnostics(folder.resolve(DatasetFolder.diagnostics(0)))) {
            rejects.add(new Rejected("k100", "PMC900", "b.nxml#f1", "articles", Reason.IMAGE_MISSING, "no file"));
            rejects.add(new Rejected("k101", "PMC901", "c.nxml#f1", "licenses", Reason.LICENSE, "none stated"));
            notes.add(Diagnostic.info("d.pdf", "", "file-ignored", "a file of kind pdf"));
        }
        files.add(ListedFile.of(folder, DatasetFolder.rejects(0), Optional.of(2L)));
        files.add(ListedFile.of(folder, DatasetFolder.diagnostics(0), Optional.of(1L)));
    }
}
