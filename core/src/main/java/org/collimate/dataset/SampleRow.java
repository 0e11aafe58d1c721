// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.dataset;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.collimate.provenance.Sha256;
import org.collimate.sample.Author;
import org.collimate.sample.Details;
import org.collimate.sample.Finding;
import org.collimate.sample.Part;
import org.collimate.sample.Picture;
import org.collimate.sample.Region;
import org.collimate.sample.Relation;
import org.collimate.sample.Sample;
import org.collimate.sample.Shape;
import org.collimate.sample.Side;
import org.collimate.sample.Span;
import org.collimate.sample.StudyInfo;
import org.collimate.sample.Value;
import org.collimate.sample.Volume;
import org.collimate.sample.Words;
import org.jspecify.annotations.Nullable;

/// Lays a sample out as the cells of one row, in the order of [Columns]. A cell is null, a String, Integer, Long,
/// Double, Boolean or byte array, an Object array (struct) or a List (list).
final class SampleRow {
    private SampleRow() {}

    /// The cells of a sample, with `shard`, `offset`, `bytes` and `image` null.
    ///
    /// @throws IllegalArgumentException if the sample has an extra that is not declared or is of another type
    static @Nullable Object[] cells(Sample sample, Columns columns) {
        var row = new @Nullable Object[columns.all().size()];
        row[Columns.KEY] = sample.key();
        row[Columns.GROUP] = sample.group();
        row[Columns.SPLIT] = sample.split().isPresent() ? sample.split().get().name() : null;
        row[Columns.SOURCE] = sample.source().path();
        row[Columns.SOURCE_SHA256] = hex(sample.source().digest());
        row[Columns.LICENSE] = or(sample.license());
        row[Columns.TEXT_COLUMN] = sample.text();
        row[Columns.LANGUAGES] = languages(sample.parts());
        row[Columns.PARTS] = parts(sample);
        row[Columns.FINDINGS] = findings(sample.findings());
        row[Columns.REGIONS] = regions(sample.regions());
        row[Columns.RELATIONS] = relations(sample.relations());
        switch (sample.details()) {
            case Details.None none -> {}
            case Details.ArticleFigure details -> literature(details, row);
            case Details.Study(var study) -> row[Columns.STUDY] = study(study);
        }
        extras(sample, columns, row);
        return row;
    }

    /// Fills in where the parts' files lie.
    static void place(@Nullable Object[] row, List<MemberPlace> places) {
        var parts = (List<?>) row[Columns.PARTS];
        for (var place : places) {
            if (parts == null || place.part() < 0 || place.part() >= parts.size()) {
                throw new IllegalArgumentException(
                        "[" + place.member() + "] is no part of its sample, expected a part number in its name");
            }
            var part = (@Nullable Object[]) parts.get(place.part());
            part[7] = place.offset();
            part[8] = place.bytes();
        }
    }

    private static void extras(Sample sample, Columns columns, @Nullable Object[] row) {
        int at = Columns.contractSize();
        int found = 0;
        for (var extra : columns.extras().entrySet()) {
            var value = sample.extras().get(extra.getKey());
            found += value == null ? 0 : 1;
            row[at++] = value == null ? null : cell(extra.getKey(), extra.getValue(), value);
        }
        if (found < sample.extras().size()) {
            var unknown = new LinkedHashSet<>(sample.extras().keySet());
            unknown.removeAll(columns.extras().keySet());
            throw new IllegalArgumentException("[column " + unknown.getFirst()
                    + "] is set by a stage but the recipe's columns do not list it; the columns added are "
                    + columns.extras().keySet());
        }
    }

    private static @Nullable Object cell(String name, ExtraType type, Value value) {
        var found =
                switch (value) {
                    case Value.Missing missing -> type;
                    case Value.Text text -> ExtraType.TEXT;
                    case Value.Texts texts -> ExtraType.TEXTS;
                    case Value.Whole whole -> ExtraType.WHOLE;
                    case Value.Wholes wholes -> ExtraType.WHOLES;
                    case Value.Real real -> ExtraType.REAL;
                    case Value.Flag flag -> ExtraType.FLAG;
                };
        if (found != type) {
            throw new IllegalArgumentException("[column " + name + "] holds a value of type "
                    + found.type().word() + ", expected " + type.type().word()
                    + "; change the declaration or the stage that sets it");
        }
        return switch (value) {
            case Value.Missing missing -> null;
            case Value.Text text -> text.text();
            case Value.Texts texts -> texts.texts();
            case Value.Whole whole -> whole.number();
            case Value.Wholes wholes -> wholes.numbers();
            case Value.Real real -> finite(real.number());
            case Value.Flag flag -> flag.flag();
        };
    }

    private static List<String> languages(List<Part> parts) {
        var languages = new LinkedHashSet<String>(4);
        for (var part : parts) {
            if (part instanceof Words words && words.language().isPresent()) {
                languages.add(words.language().get());
            }
        }
        return List.copyOf(languages);
    }

    private static List<Object[]> parts(Sample sample) {
        var cells = new ArrayList<Object[]>(sample.parts().size());
        for (int i = 0; i < sample.parts().size(); i++) {
            var part = sample.parts().get(i);
            var row = new @Nullable Object[20];
            row[0] = i;
            row[1] = part.role().word();
            row[2] = part.media();
            row[4] = or(part.parent());
            switch (part) {
                case Words words -> {
                    row[3] = or(words.language());
                    row[5] = words.text();
                }
                case Picture picture -> {
                    row[6] = MemberName.part(sample.key(), i, picture.media());
                    row[9] = picture.digest().hex();
                    row[10] = hex(picture.pixelDigest());
                    row[11] = sizes(picture.shape());
                    row[13] = or(picture.modality());
                    row[14] = or(picture.view());
                    row[15] = side(picture.side());
                }
                case Volume volume -> {
                    row[6] = MemberName.part(sample.key(), i, volume.media());
                    row[9] = volume.digest().hex();
                    row[11] = sizes(volume.shape());
                    row[12] = volume.spacingMillimetres();
                    row[13] = or(volume.modality());
                }
            }
            cells.add(row);
        }
        return cells;
    }

    private static List<Object[]> findings(List<Finding> findings) {
        var cells = new ArrayList<Object[]>(findings.size());
        for (var finding : findings) {
            var attributes = finding.attributes();
            var evidence = finding.evidence();
            var author = author(finding.author());
            cells.add(new @Nullable Object[] {
                finding.id(),
                or(finding.concept().code()),
                finding.concept().system(),
                finding.concept().name(),
                finding.certainty().word(),
                or(evidence.part()),
                or(evidence.span().map(Span::begin)),
                or(evidence.span().map(Span::end)),
                or(evidence.region()),
                side(attributes.side()),
                or(attributes.place()),
                or(attributes.severity()),
                or(attributes.change()),
                attributes.value().isPresent() ? finite(attributes.value().get()) : null,
                or(attributes.unit()),
                author[0],
                author[1],
                author[2]
            });
        }
        return cells;
    }

    private static @Nullable String[] author(Author author) {
        return switch (author) {
            case Author.Reader reader -> new @Nullable String[] {"reader", reader.name(), null};
            case Author.Rule rule -> new @Nullable String[] {"rule", rule.name(), rule.version()};
            case Author.Model model -> new @Nullable String[] {"model", model.name(), model.digest()};
        };
    }

    private static List<Object[]> regions(List<Region> regions) {
        var cells = new ArrayList<Object[]>(regions.size());
        for (var region : regions) {
            cells.add(
                    switch (region) {
                        case Region.Box box ->
                            new @Nullable Object[] {
                                box.id(), box.part(), "box", List.of(box.x0(), box.y0(), box.x1(), box.y1()), null, null
                            };
                        case Region.Polygon polygon ->
                            new @Nullable Object[] {
                                polygon.id(), polygon.part(), "polygon", null, polygon.coordinates(), null
                            };
                        case Region.MaskRef mask ->
                            new @Nullable Object[] {mask.id(), mask.part(), "mask", null, null, mask.maskPart()};
                    });
        }
        return cells;
    }

    private static List<Object[]> relations(List<Relation> relations) {
        var cells = new ArrayList<Object[]>(relations.size());
        for (var relation : relations) {
            cells.add(new Object[] {relation.subject(), relation.kind().word(), relation.object()});
        }
        return cells;
    }

    private static void literature(Details.ArticleFigure details, @Nullable Object[] row) {
        var article = details.article();
        row[Columns.ARTICLE] = new @Nullable Object[] {
            article.id(),
            or(article.pmcid()),
            or(article.pmid()),
            or(article.doi()),
            or(article.title()),
            or(article.journal()),
            or(article.publisher()),
            or(article.year()),
            article.subjects(),
            article.keywords(),
            article.mesh()
        };
        var figure = details.figure();
        var panels = new ArrayList<Object[]>(figure.panels().size());
        for (var panel : figure.panels()) {
            panels.add(new Object[] {panel.label(), panel.begin(), panel.end()});
        }
        row[Columns.FIGURE] =
                new @Nullable Object[] {or(figure.id()), or(figure.label()), or(figure.title()), figure.kind(), panels};
        var references = new ArrayList<Object[]>(details.references().size());
        for (var citation : details.references()) {
            references.add(new @Nullable Object[] {
                or(citation.section()),
                citation.paragraph(),
                citation.sentence(),
                citation.span().begin(),
                citation.span().end()
            });
        }
        row[Columns.REFERENCES] = references;
    }

    private static @Nullable Object[] study(StudyInfo study) {
        return new @Nullable Object[] {
            study.id(),
            or(study.accession()),
            or(study.patient()),
            or(study.modality()),
            or(study.bodyPart()),
            or(study.day()),
            or(study.order()),
            or(study.prior()),
            or(study.site()),
            or(study.sex()),
            or(study.race()),
            or(study.ethnicity()),
            or(study.age()),
            or(study.reportStatus())
        };
    }

    private static <T> @Nullable T or(Optional<T> value) {
        return value.orElse(null);
    }

    private static @Nullable String hex(Optional<Sha256> digest) {
        return digest.isPresent() ? digest.get().hex() : null;
    }

    private static @Nullable String side(Optional<Side> side) {
        return side.isPresent() ? side.get().word() : null;
    }

    private static @Nullable List<Integer> sizes(Optional<Shape> shape) {
        return shape.isPresent() ? shape.get().sizes() : null;
    }

    /// Not-a-number and the infinities have no form in JSON; on disk they are no value.
    private static @Nullable Double finite(double number) {
        return Double.isFinite(number) ? number : null;
    }
}
