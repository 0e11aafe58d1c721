// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.dataset;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/// The `croissant.json` of a dataset (MLCommons Croissant 1.1): the Parquet files as one file set and their columns as
/// the fields of one record set, so that a program can read samples without knowing our layout.
///
/// Columns of structs are left out: Croissant cannot name a struct's fields inside a Parquet column, and its reference
/// reader fails on them. `datePublished` is written only when the recipe gives a date, so no clock enters.
final class Croissant {
    private static final String ROWS = "rows";

    /// The JSON-LD context that the specification prescribes: our own names first, then those of the vocabulary.
    private static final String[] NAMES = {
        "citeAs",
        "column",
        "extract",
        "field",
        "fileProperty",
        "fileObject",
        "fileSet",
        "format",
        "includes",
        "isLiveDataset",
        "jsonPath",
        "key",
        "md5",
        "parentField",
        "path",
        "recordSet",
        "references",
        "regex",
        "repeated",
        "replace",
        "samplingRate",
        "separator",
        "source",
        "subField",
        "transform",
        "isArray",
        "arrayShape",
        "equivalentProperty"
    };

    private Croissant() {}

    static byte[] of(DatasetSummary summary) {
        var bytes = new ByteArrayOutputStream();
        try (var out = Json.pretty(bytes)) {
            write(summary, out);
            out.writeRaw('\n');
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory cannot fail", e);
        }
        return bytes.toByteArray();
    }

    private static void write(DatasetSummary summary, JsonGenerator out) throws IOException {
        out.writeStartObject();
        context(out);
        out.writeStringField("@type", "sc:Dataset");
        out.writeStringField("conformsTo", "http://mlcommons.org/croissant/1.1");
        out.writeStringField("name", summary.manifest().name());
        out.writeStringField("description", summary.description());
        out.writeStringField("version", "1.0.0");
        out.writeArrayFieldStart("license");
        for (var license : summary.licenses().keySet()) {
            if (!license.isEmpty()) {
                var page = LicenseTag.page(license);
                out.writeString(page.isEmpty() ? license : page);
            }
        }
        out.writeEndArray();
        out.writeArrayFieldStart("inLanguage");
        for (var language : summary.languages().keySet()) {
            if (!language.isEmpty()) {
                out.writeString(language);
            }
        }
        out.writeEndArray();
        if (summary.published().isPresent()) {
            out.writeStringField("datePublished", summary.published().get().toString());
        }
        if (summary.citation().isPresent()) {
            out.writeStringField("citeAs", summary.citation().get());
        }
        out.writeArrayFieldStart("distribution");
        fileSet(out, ROWS, "data/*.parquet", "application/x-parquet", "one row a sample");
        fileSet(out, "shards", "shards/*.tar", "application/x-tar", "the samples' files as WebDataset shards");
        out.writeEndArray();
        out.writeArrayFieldStart("recordSet");
        out.writeStartObject();
        out.writeStringField("@type", "cr:RecordSet");
        out.writeStringField("@id", "samples");
        out.writeStringField("name", "samples");
        out.writeObjectFieldStart("key");
        out.writeStringField("@id", "samples/key");
        out.writeEndObject();
        out.writeArrayFieldStart("field");
        for (var column : summary.columns().all()) {
            if (isPlain(column.type())) {
                field(out, column);
            }
        }
        out.writeEndArray();
        out.writeEndObject();
        out.writeEndArray();
        out.writeEndObject();
    }

    private static void context(JsonGenerator out) throws IOException {
        out.writeObjectFieldStart("@context");
        out.writeStringField("@language", "en");
        out.writeStringField("@vocab", "https://schema.org/");
        out.writeStringField("sc", "https://schema.org/");
        out.writeStringField("cr", "http://mlcommons.org/croissant/");
        out.writeStringField("rai", "http://mlcommons.org/croissant/RAI/");
        out.writeStringField("dct", "http://purl.org/dc/terms/");
        out.writeStringField("conformsTo", "dct:conformsTo");
        for (var name : NAMES) {
            out.writeStringField(name, "cr:" + name);
        }
        typed(out, "data", "@json");
        typed(out, "dataType", "@vocab");
        typed(out, "examples", "@json");
        out.writeEndObject();
    }

    private static void typed(JsonGenerator out, String name, String type) throws IOException {
        out.writeObjectFieldStart(name);
        out.writeStringField("@id", "cr:" + name);
        out.writeStringField("@type", type);
        out.writeEndObject();
    }

    private static void fileSet(JsonGenerator out, String id, String includes, String format, String description)
            throws IOException {
        out.writeStartObject();
        out.writeStringField("@type", "cr:FileSet");
        out.writeStringField("@id", id);
        out.writeStringField("name", id);
        out.writeStringField("description", description);
        out.writeStringField("encodingFormat", format);
        out.writeStringField("includes", includes);
        out.writeEndObject();
    }

    private static void field(JsonGenerator out, Column column) throws IOException {
        out.writeStartObject();
        out.writeStringField("@type", "cr:Field");
        out.writeStringField("@id", "samples/" + column.name());
        out.writeStringField("name", column.name());
        out.writeStringField(
                "description", column.meaning() + " (" + column.type().word() + ")");
        out.writeStringField("dataType", dataType(column.type()));
        if (column.type() instanceof ColumnType.ListOf) {
            out.writeBooleanField("repeated", true);
        }
        out.writeObjectFieldStart("source");
        out.writeObjectFieldStart("fileSet");
        out.writeStringField("@id", ROWS);
        out.writeEndObject();
        out.writeObjectFieldStart("extract");
        out.writeStringField("column", column.name());
        out.writeEndObject();
        out.writeEndObject();
        out.writeEndObject();
    }

    private static String dataType(ColumnType type) {
        return switch (type) {
            case ColumnType.Leaf leaf ->
                switch (leaf) {
                    case TEXT, BINARY -> "sc:Text";
                    case INT32, INT64 -> "sc:Integer";
                    case REAL -> "sc:Float";
                    case FLAG -> "sc:Boolean";
                };
            case ColumnType.ListOf list -> dataType(list.element());
            case ColumnType.Struct struct -> throw new IllegalStateException("only plain columns are fields");
        };
    }

    private static boolean isPlain(ColumnType type) {
        return switch (type) {
            case ColumnType.Leaf leaf -> true;
            case ColumnType.ListOf list -> isPlain(list.element());
            case ColumnType.Struct struct -> false;
        };
    }
}
