// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.dataset;

import static org.collimate.dataset.ColumnType.Leaf.BINARY;
import static org.collimate.dataset.ColumnType.Leaf.INT32;
import static org.collimate.dataset.ColumnType.Leaf.REAL;
import static org.collimate.dataset.ColumnType.Leaf.TEXT;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.regex.Pattern;

/// The one description of a dataset's row. The JSON member, the Parquet schema, the Croissant fields and the table in
/// the documentation are all made from it, so they cannot disagree.
///
/// The columns of the contract come first and never move; a recipe's own columns follow, then, when images are
/// embedded, `image`.
public final class Columns {
    static final int KEY = 0;
    static final int GROUP = 1;
    static final int SPLIT = 2;
    static final int SHARD = 3;
    static final int SOURCE = 4;
    static final int SOURCE_SHA256 = 5;
    static final int LICENSE = 6;
    static final int TEXT_COLUMN = 7;
    static final int LANGUAGES = 8;
    static final int PARTS = 9;
    static final int FINDINGS = 10;
    static final int REGIONS = 11;
    static final int RELATIONS = 12;
    static final int ARTICLE = 13;
    static final int FIGURE = 14;
    static final int REFERENCES = 15;
    static final int STUDY = 16;

    /// Known only when the shard is written, as is `offset`.
    static final Column SHARD_COLUMN =
            Column.text("shard", "the stem of the tar and of the Parquet file").onlyInParquet();

    static final Column OFFSET_COLUMN =
            Column.int64("offset", "where the file's bytes begin in the tar").onlyInParquet();

    private static final Pattern EXTRA_NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,99}");

    private static final List<Column> CONTRACT = List.of(
            Column.text("key", "names the sample in every file; unique in the dataset"),
            Column.text("group", "what must not straddle a split: the article, the patient"),
            Column.text("split", "`train`, `validation`, `test` or the recipe's own"),
            SHARD_COLUMN,
            Column.text("source", "path inside the input; `!` before an archive's member, `#` before a place"),
            Column.text("source_sha256", "digest of the source file"),
            Column.text("license", "SPDX identifier; null when none is known"),
            Column.text("text", "the words a model learns from, as in KEY.txt; never null"),
            Column.list("languages", TEXT, "BCP 47 tags of the sample's texts, in order of appearance"),
            parts(),
            findings(),
            Column.structs(
                    "regions",
                    "places in pictures, in pixels, origin top left",
                    Column.int32("id", "unique in the sample"),
                    Column.int32("part", "index of the picture"),
                    Column.text("kind", "`box`, `polygon` or `mask`"),
                    Column.list("box", REAL, "x0, y0, x1, y1; x1 and y1 exclusive"),
                    Column.list("polygon", REAL, "corners as x0, y0, x1, y1 …"),
                    Column.int32("mask_part", "index of the part that marks the pixels")),
            Column.structs(
                    "relations",
                    "statements that bind two findings",
                    Column.int32("subject", "id of a finding"),
                    Column.text("kind", "`located_at`, `modifies`, `suggests`, `compared_with`"),
                    Column.int32("object", "id of a finding")),
            Column.struct(
                    "article",
                    "the article a figure is from (literature only)",
                    Column.text("id", "the article's own name in this dataset"),
                    Column.text("pmcid", "`PMC123`"),
                    Column.text("pmid", "digits"),
                    Column.text("doi", "without a resolver before it"),
                    Column.text("title", "the article's title"),
                    Column.text("journal", "the journal's name"),
                    Column.text("publisher", "the publisher's name"),
                    Column.int32("year", "of publication"),
                    Column.list("subjects", TEXT, "as the article's XML groups it"),
                    Column.list("keywords", TEXT, "the authors' keywords"),
                    Column.list("mesh", TEXT, "Medical Subject Headings, where given")),
            Column.struct(
                    "figure",
                    "what the figure says of itself (literature only)",
                    Column.text("id", "the figure's id in the XML"),
                    Column.text("label", "`Figure 1`"),
                    Column.text("title", "the caption's title, which `text` begins with"),
                    Column.text("kind", "`figure`, `table` …"),
                    Column.structs(
                            "panels",
                            "stretches of `text` that speak of one panel",
                            Column.text("label", "`A`"),
                            Column.int32("begin", "code point in `text`"),
                            Column.int32("end", "exclusive"))),
            Column.structs(
                    "references",
                    "where the article's text cites the figure, one entry a citation (literature only)",
                    Column.text("section", "the section's title"),
                    Column.text("paragraph", "the paragraph's text"),
                    Column.text("sentence", "the sentence's text"),
                    Column.int32("begin", "code point in `paragraph` where the citation begins"),
                    Column.int32("end", "exclusive")),
            study());

    private static final Column IMAGE = Column.struct(
                    "image",
                    "the first image's bytes, only with embedded images",
                    new Column("bytes", BINARY, true, "the file"),
                    Column.text("path", "its member name"))
            .onlyInParquet();

    private final List<Column> all;
    private final SequencedMap<String, ExtraType> extras;
    private final boolean image;

    private Columns(SequencedMap<String, ExtraType> extras, boolean image) {
        this.extras = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(extras));
        this.image = image;
        var columns = new ArrayList<>(CONTRACT);
        extras.forEach((name, type) -> columns.add(new Column(name, type.type(), true, "added by the recipe")));
        if (image) {
            columns.add(IMAGE);
        }
        all = List.copyOf(columns);
    }

    /// The columns of figures from articles, with nothing added.
    public static Columns literature() {
        return new Columns(new LinkedHashMap<>(), false);
    }

    /// The same with a recipe's own columns behind those of the contract, in the given order.
    ///
    /// @throws IllegalArgumentException if a name is taken or is not made of letters, digits and `_`
    public Columns withExtras(SequencedMap<String, ExtraType> added) {
        var names = CONTRACT.stream().map(Column::name).toList();
        for (var name : added.keySet()) {
            if (names.contains(name) || name.equals(IMAGE.name())) {
                throw new IllegalArgumentException(
                        "[column " + name + "] is a column of every dataset; give the added column another name");
            }
            if (!EXTRA_NAME.matcher(name).matches()) {
                throw new IllegalArgumentException("[column " + name
                        + "] has a name that is not 1 to 100 letters, digits and '_', beginning with no digit");
            }
        }
        return new Columns(added, image);
    }

    /// The same with the `image` column, which holds the bytes of each sample's first image.
    public Columns withImage() {
        return new Columns(extras, true);
    }

    /// All columns in the order of the file.
    public List<Column> all() {
        return all;
    }

    /// The recipe's own columns.
    public SequencedMap<String, ExtraType> extras() {
        return extras;
    }

    /// Whether images are embedded in the rows.
    public boolean hasImage() {
        return image;
    }

    static int contractSize() {
        return CONTRACT.size();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Columns that && all.equals(that.all);
    }

    @Override
    public int hashCode() {
        return all.hashCode();
    }

    @Override
    public String toString() {
        return new ColumnType.Struct(all).word();
    }

    private static Column parts() {
        return Column.structs(
                "parts",
                "what the sample is made of, in reading order",
                Column.int32("index", "0, 1, 2 …"),
                Column.text("role", "`image`, `caption`, `title` …"),
                Column.text("media", "media type of the file"),
                Column.text("language", "BCP 47 tag of a text"),
                Column.int32("parent", "index of the part this one belongs to"),
                Column.text("text", "the words of a text; null for anything else"),
                Column.text("member", "name of the file in the tar; null for a text"),
                OFFSET_COLUMN,
                Column.int64("bytes", "how many they are").onlyInParquet(),
                Column.text("sha256", "digest of the file"),
                Column.text("pixel_sha256", "digest of the decoded pixels, equal for two files that show the same"),
                Column.list("shape", INT32, "height, width[, channels] of a picture; x, y, z of a volume"),
                Column.list("spacing_mm", REAL, "millimetres an axis of a volume; null for a picture"),
                Column.text("modality", "imaging modality"),
                Column.text("view", "projection or plane"),
                Column.text("side", "side of the body"),
                Column.list("window", REAL, "centre and width"),
                Column.list("rescale", REAL, "slope and intercept"),
                Column.int64("start_ms", "begin of a time range"),
                Column.int64("end_ms", "its end, exclusive"));
    }

    private static Column study() {
        return Column.struct(
                "study",
                "the imaging study (hospital only); identifiers are pseudonyms",
                Column.text("id", "the study's own name in this dataset"),
                Column.text("accession", "its accession number's pseudonym"),
                Column.text("patient", "the patient's pseudonym"),
                Column.text("modality", "imaging modality"),
                Column.text("body_part", "what was examined"),
                Column.int32("day", "days since the patient's first study"),
                Column.int32("order", "the study's place among the patient's"),
                Column.text("prior", "key of the sample of the study before"),
                Column.text("site", "where it was made"),
                Column.text("sex", "of the patient"),
                Column.text("race", "of the patient"),
                Column.text("ethnicity", "of the patient"),
                Column.int32("age", "in years; 90 is 90 or more"),
                Column.text("report_status", "`final`, `preliminary` …"));
    }

    private static Column findings() {
        return Column.structs(
                "findings",
                "claims that a concept is present, absent or uncertain",
                Column.int32("id", "unique in the sample"),
                Column.text("concept", "code in `system`; null where the system has names only"),
                Column.text("system", "`umls`, `chexpert-14` …"),
                Column.text("name", "readable name"),
                Column.text("certainty", "`present`, `probable`, `possible`, `unlikely`, `absent`"),
                Column.int32("part", "index of the part it can be seen in"),
                Column.int32("begin", "code point in that part's text"),
                Column.int32("end", "exclusive"),
                Column.int32("region", "id of a region"),
                Column.text("side", "`left`, `right`, `bilateral`, `midline`"),
                Column.text("place", "where in the body"),
                Column.text("severity", "how bad"),
                Column.text("change", "since the study before"),
                Column.real("value", "a measured number"),
                Column.text("unit", "its unit (UCUM)"),
                Column.text("author_kind", "`reader`, `rule` or `model`"),
                Column.text("author", "name of the author"),
                Column.text("author_version", "version of the rule, digest of the model"));
    }
}
