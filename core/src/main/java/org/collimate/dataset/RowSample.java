// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.dataset;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
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
import org.collimate.sample.StudyInfo;
import org.collimate.sample.Value;
import org.collimate.sample.Volume;
import org.collimate.sample.Words;
import org.jspecify.annotations.Nullable;

/// Makes a sample of a row's cells: the other direction of [SampleRow].
final class RowSample {
    private RowSample() {}

    /// The sample that these cells describe. Pictures and volumes point at their members.
    ///
    /// @throws DatasetFormatException if a cell that must be there is null, or a word is none of those promised
    static Sample of(@Nullable Object[] row, Columns columns) throws DatasetFormatException {
        try {
            return build(new Cells(row), columns);
        } catch (IllegalArgumentException | ClassCastException e) {
            // The message of such an error may quote the row, so only its kind is told.
            var key = row[Columns.KEY] instanceof String text && text.length() <= 120 ? text : "a row";
            throw new DatasetFormatException(
                    "[" + key + "] is not the row of a sample ("
                            + (e instanceof MissingCell
                                    ? e.getMessage()
                                    : e.getClass().getSimpleName())
                            + "), expected the columns and words of docs/reference/dataset.md",
                    e);
        }
    }

    private static Sample build(Cells row, Columns columns) {
        return new Sample(
                row.text(Columns.KEY),
                row.text(Columns.GROUP),
                row.maybeText(Columns.SPLIT).map(Split::new),
                new Source(
                        row.text(Columns.SOURCE),
                        row.maybeText(Columns.SOURCE_SHA256).map(Sha256::new)),
                row.maybeText(Columns.LICENSE),
                parts(row.structs(Columns.PARTS)),
                findings(row.structs(Columns.FINDINGS)),
                regions(row.structs(Columns.REGIONS)),
                relations(row.structs(Columns.RELATIONS)),
                details(row),
                extras(row, columns));
    }

    private static List<Part> parts(List<Cells> rows) {
        var parts = new ArrayList<Part>(rows.size());
        for (var row : rows) {
            var role = Role.parse(row.text(1));
            var parent = row.maybeInt(4);
            if (row.has(5)) {
                parts.add(new Words(role, row.text(5), row.maybeText(3), parent));
                continue;
            }
            var content = new Content.Member(row.text(6), row.has(8) ? row.wide(8) : -1);
            var digest = new Sha256(row.text(9));
            var shape = row.has(11) ? Optional.of(new Shape(row.<Integer>list(11))) : Optional.<Shape>empty();
            if (row.has(12)) {
                parts.add(
                        new Volume(role, row.text(2), content, digest, shape, row.list(12), row.maybeText(13), parent));
                continue;
            }
            parts.add(new Picture(
                    role,
                    row.text(2),
                    content,
                    digest,
                    shape,
                    row.maybeText(10).map(Sha256::new),
                    row.maybeText(13),
                    row.maybeText(14),
                    row.maybeText(15).map(Side::parse),
                    parent));
        }
        return parts;
    }

    private static List<Finding> findings(List<Cells> rows) {
        var findings = new ArrayList<Finding>(rows.size());
        for (var row : rows) {
            var span = row.has(6) ? Optional.of(new Span(row.number(6), row.number(7))) : Optional.<Span>empty();
            findings.add(new Finding(
                    row.number(0),
                    new Concept(row.text(2), row.maybeText(1), row.text(3)),
                    Certainty.parse(row.text(4)),
                    new Attributes(
                            row.maybeText(9).map(Side::parse),
                            row.maybeText(10),
                            row.maybeText(11),
                            row.maybeText(12),
                            row.has(13) ? Optional.of(row.real(13)) : Optional.empty(),
                            row.maybeText(14)),
                    new Evidence(row.maybeInt(5), span, row.maybeInt(8)),
                    author(row)));
        }
        return findings;
    }

    private static Author author(Cells row) {
        return switch (row.text(15)) {
            case "reader" -> new Author.Reader(row.text(16));
            case "rule" -> new Author.Rule(row.text(16), row.text(17));
            case "model" -> new Author.Model(row.text(16), row.text(17));
            default -> throw new IllegalArgumentException("no such kind of author");
        };
    }

    private static List<Region> regions(List<Cells> rows) {
        var regions = new ArrayList<Region>(rows.size());
        for (var row : rows) {
            int id = row.number(0);
            int part = row.number(1);
            regions.add(
                    switch (row.text(2)) {
                        case "box" -> {
                            var box = row.<Double>list(3);
                            if (box.size() != 4) {
                                throw new IllegalArgumentException("a box has four numbers");
                            }
                            yield new Region.Box(id, part, box.get(0), box.get(1), box.get(2), box.get(3));
                        }
                        case "polygon" -> new Region.Polygon(id, part, row.list(4));
                        case "mask" -> new Region.MaskRef(id, part, row.number(5));
                        default -> throw new IllegalArgumentException("no such kind of region");
                    });
        }
        return regions;
    }

    private static List<Relation> relations(List<Cells> rows) {
        var relations = new ArrayList<Relation>(rows.size());
        for (var row : rows) {
            relations.add(new Relation(row.number(0), Relation.Kind.parse(row.text(1)), row.number(2)));
        }
        return relations;
    }

    private static StudyInfo study(Cells row) {
        return new StudyInfo(
                row.text(0),
                row.maybeText(1),
                row.maybeText(2),
                row.maybeText(3),
                row.maybeText(4),
                row.maybeInt(5),
                row.maybeInt(6),
                row.maybeText(7),
                row.maybeText(8),
                row.maybeText(9),
                row.maybeText(10),
                row.maybeText(11),
                row.maybeInt(12),
                row.maybeText(13));
    }

    private static Details details(Cells row) {
        if (row.has(Columns.STUDY)) {
            return new Details.Study(study(row.struct(Columns.STUDY)));
        }
        if (!row.has(Columns.ARTICLE)) {
            return new Details.None();
        }
        var article = row.struct(Columns.ARTICLE);
        var figure = row.struct(Columns.FIGURE);
        var panels = new ArrayList<FigureInfo.Panel>();
        for (var panel : figure.structs(4)) {
            panels.add(new FigureInfo.Panel(panel.text(0), panel.number(1), panel.number(2)));
        }
        var references = new ArrayList<Citation>();
        for (var citation : row.structs(Columns.REFERENCES)) {
            references.add(new Citation(
                    citation.maybeText(0),
                    citation.text(1),
                    citation.text(2),
                    new Span(citation.number(3), citation.number(4))));
        }
        return new Details.ArticleFigure(
                new ArticleInfo(
                        article.text(0),
                        article.maybeText(1),
                        article.maybeText(2),
                        article.maybeText(3),
                        article.maybeText(4),
                        article.maybeText(5),
                        article.maybeText(6),
                        article.maybeInt(7),
                        article.list(8),
                        article.list(9),
                        article.list(10)),
                new FigureInfo(
                        figure.maybeText(0),
                        figure.maybeText(1),
                        figure.maybeText(2),
                        figure.has(3) ? figure.text(3) : "figure",
                        panels),
                references);
    }

    private static SequencedMap<String, Value> extras(Cells row, Columns columns) {
        var extras = new LinkedHashMap<String, Value>();
        int at = Columns.contractSize();
        for (var extra : columns.extras().entrySet()) {
            extras.put(extra.getKey(), row.has(at) ? value(row, at, extra.getValue()) : new Value.Missing());
            at++;
        }
        return extras;
    }

    private static Value value(Cells row, int at, ExtraType type) {
        return switch (type) {
            case TEXT -> new Value.Text(row.text(at));
            case TEXTS -> new Value.Texts(row.list(at));
            case WHOLE -> new Value.Whole(row.wide(at));
            case WHOLES -> new Value.Wholes(row.list(at));
            case REAL -> new Value.Real(row.real(at));
            case FLAG -> new Value.Flag(row.flag(at));
        };
    }
}
