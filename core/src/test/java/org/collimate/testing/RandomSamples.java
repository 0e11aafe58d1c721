// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.testing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.collimate.dataset.Columns;
import org.collimate.dataset.ExtraType;
import org.collimate.provenance.Sha256;
import org.collimate.sample.ArticleInfo;
import org.collimate.sample.Attributes;
import org.collimate.sample.Author;
import org.collimate.sample.Certainty;
import org.collimate.sample.Citation;
import org.collimate.sample.Concept;
import org.collimate.sample.Content;
import org.collimate.sample.Details;
import org.collimate.sample.Evidence;
import org.collimate.sample.FigureInfo;
import org.collimate.sample.Finding;
import org.collimate.sample.Part;
import org.collimate.sample.Picture;
import org.collimate.sample.Region;
import org.collimate.sample.Relation;
import org.collimate.sample.Role;
import org.collimate.sample.Sample;
import org.collimate.sample.Shape;
import org.collimate.sample.Side;
import org.collimate.sample.Source;
import org.collimate.sample.Span;
import org.collimate.sample.Split;
import org.collimate.sample.Value;
import org.collimate.sample.Volume;
import org.collimate.sample.Words;

/// Samples with every component there or missing at random, and words in many scripts. The same seed gives the same
/// samples; a test prints its seed, `-Dcollimate.seed=` repeats it.
public final class RandomSamples {
    private static final String[] WORDS = {
        "lung",
        "",
        "née",
        "Σωλήνας",
        "肺炎",
        "\uD83E\uDEC1",
        "a\"b\\c",
        "tab\tnew\nline",
        "\u0001",
        "<b>&amp;",
        "Δ",
        "كسر",
        "x".repeat(300)
    };

    private final RandomGenerator random;
    private int made;

    public RandomSamples(long seed) {
        random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    /// The seed of this run: `-Dcollimate.seed`, else `otherwise`.
    public static long seed(long otherwise) {
        return Long.getLong("collimate.seed", otherwise);
    }

    /// The columns these samples need.
    public static Columns columns() {
        var extras = new LinkedHashMap<String, ExtraType>();
        extras.put("image_set", ExtraType.TEXT);
        extras.put("image_labels", ExtraType.TEXTS);
        extras.put("reference_count", ExtraType.WHOLE);
        extras.put("image_size", ExtraType.WHOLES);
        extras.put("score", ExtraType.REAL);
        extras.put("is_radiology", ExtraType.FLAG);
        return Columns.literature().withExtras(extras);
    }

    public Sample next() {
        made++;
        var key = "s" + made + "-" + Integer.toString(random.nextInt(1 << 20), 36);
        var parts = new ArrayList<Part>();
        int count = 1 + random.nextInt(5);
        for (int i = 0; i < count; i++) {
            parts.add(part(key, i));
        }
        var findings = list(() -> finding(parts.size()));
        return new Sample(
                key,
                word() + "g" + made,
                maybe(() -> pick(Split.TRAIN, Split.VALIDATION, Split.TEST)),
                new Source(word() + "/a.tar.gz!b#F" + made, maybe(this::digest)),
                maybe(() -> pick("CC-BY-4.0", "LicenseRef-CC-BY")),
                parts,
                findings,
                list(() -> region(parts.size())),
                list(() -> new Relation(random.nextInt(9), pick(Relation.Kind.values()), random.nextInt(9))),
                random.nextBoolean() ? new Details.None() : figure(),
                extras());
    }

    private Part part(String key, int index) {
        var parent = index == 0 ? Optional.<Integer>empty() : maybe(() -> random.nextInt(index));
        return switch (random.nextInt(4)) {
            case 0 -> {
                var media = pick("image/png", "image/jpeg", "image/gif", "image/tiff", "application/dicom");
                yield new Picture(
                        pick(Role.IMAGE, Role.PRIOR_IMAGE, Role.MASK),
                        media,
                        member(key, index, media),
                        digest(),
                        maybe(this::shape),
                        maybe(this::digest),
                        maybe(this::word),
                        maybe(this::word),
                        maybe(() -> pick(Side.values())),
                        parent);
            }
            case 1 ->
                new Volume(
                        Role.VOLUME,
                        "application/x-nifti",
                        member(key, index, "application/x-nifti"),
                        digest(),
                        maybe(this::shape),
                        list(this::real),
                        maybe(this::word),
                        parent);
            default ->
                new Words(pick(Role.CAPTION, Role.TITLE, Role.ALT), text(), maybe(() -> pick("en", "pt-BR")), parent);
        };
    }

    private static Content member(String key, int index, String media) {
        var extension =
                switch (media) {
                    case "image/jpeg" -> "jpg";
                    case "image/tiff" -> "tif";
                    case "application/dicom" -> "dcm";
                    case "application/x-nifti" -> "nii.gz";
                    default -> media.substring("image/".length());
                };
        return new Content.Member("%s.%02d.%s".formatted(key, index, extension), -1);
    }

    private Finding finding(int parts) {
        return new Finding(
                random.nextInt(1000),
                new Concept(pick("umls", "chexpert-14"), maybe(() -> "C0032285"), word()),
                pick(Certainty.values()),
                new Attributes(
                        maybe(() -> pick(Side.values())),
                        maybe(this::word),
                        maybe(this::word),
                        maybe(this::word),
                        maybe(this::real),
                        maybe(() -> "mm")),
                new Evidence(maybe(() -> random.nextInt(parts)), maybe(this::span), maybe(() -> random.nextInt(9))),
                pick(new Author.Reader("r1"), new Author.Rule("panels", "2"), new Author.Model("m", "sha256:00")));
    }

    private Region region(int parts) {
        int id = random.nextInt(100);
        int part = random.nextInt(parts);
        return switch (random.nextInt(3)) {
            case 0 -> new Region.Box(id, part, 0.5, 1, 20.25, 1e10);
            case 1 -> new Region.Polygon(id, part, list(this::real));
            default -> new Region.MaskRef(id, part, random.nextInt(parts));
        };
    }

    private Details figure() {
        return new Details.ArticleFigure(
                new ArticleInfo(
                        "PMC" + made,
                        maybe(() -> "PMC" + made),
                        maybe(() -> "123"),
                        maybe(() -> "10.1/x"),
                        maybe(this::text),
                        maybe(this::word),
                        maybe(this::word),
                        maybe(() -> 1900 + random.nextInt(130)),
                        list(this::word),
                        list(this::word),
                        list(this::word)),
                new FigureInfo(
                        maybe(this::word),
                        maybe(this::word),
                        maybe(this::word),
                        pick("figure", "table"),
                        list(() -> new FigureInfo.Panel(word(), random.nextInt(9), random.nextInt(99)))),
                list(() -> new Citation(maybe(this::word), text(), text(), span())));
    }

    private SequencedMap<String, Value> extras() {
        var extras = new LinkedHashMap<String, Value>();
        extras.put("image_set", orMissing(() -> new Value.Text(text())));
        extras.put("image_labels", orMissing(() -> new Value.Texts(list(this::word))));
        extras.put("reference_count", orMissing(() -> new Value.Whole(random.nextLong())));
        extras.put("image_size", orMissing(() -> new Value.Wholes(list(random::nextLong))));
        extras.put("score", orMissing(() -> new Value.Real(real())));
        extras.put("is_radiology", orMissing(() -> new Value.Flag(random.nextBoolean())));
        return extras;
    }

    private Value orMissing(Supplier<Value> value) {
        return random.nextInt(3) == 0 ? new Value.Missing() : value.get();
    }

    private Sha256 digest() {
        return Sha256.of(Integer.toString(random.nextInt(1000)));
    }

    private Shape shape() {
        return new Shape(List.of(1 + random.nextInt(5000), 1 + random.nextInt(5000), 3));
    }

    private Span span() {
        int begin = random.nextInt(100);
        return new Span(begin, begin + random.nextInt(100));
    }

    private double real() {
        return random.nextInt(4) == 0
                ? random.nextInt(10)
                : random.nextDouble() * Math.pow(10, random.nextInt(40) - 20);
    }

    private String word() {
        return pick(WORDS);
    }

    private String text() {
        var text = new StringBuilder();
        for (int i = random.nextInt(30); i > 0; i--) {
            text.append(word()).append(' ');
        }
        return text.toString();
    }

    private <T> Optional<T> maybe(Supplier<T> value) {
        return random.nextBoolean() ? Optional.of(value.get()) : Optional.empty();
    }

    private <T> List<T> list(Supplier<T> element) {
        var list = new ArrayList<T>();
        for (int i = random.nextInt(4); i > 0; i--) {
            list.add(element.get());
        }
        return list;
    }

    @SafeVarargs
    private <T> T pick(T... values) {
        return values[random.nextInt(values.length)];
    }
}
