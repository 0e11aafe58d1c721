// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.source.pmc;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.collimate.provenance.Sha256;

/// One line of the state file as JSON: a file that arrived, or an article version that is finished. A line that cannot
/// be read (torn by a crash, or touched by hand) is none; nothing is lost by that but the time to fetch or check
/// again.
sealed interface StateLine {
    JsonFactory JSON = new JsonFactory();

    record OfFile(FetchedFile file) implements StateLine {}

    record OfArticle(Finished finished) implements StateLine {}

    /// The line without its line end.
    static byte[] write(StateLine line) {
        var bytes = new ByteArrayOutputStream();
        try (JsonGenerator out = JSON.createGenerator(bytes)) {
            switch (line) {
                case OfFile(FetchedFile file) -> writeFile(out, file);
                case OfArticle(Finished finished) -> {
                    out.writeStartObject();
                    out.writeStringField("id", finished.id().toString());
                    out.writeStringField("article", finished.article().toString());
                    out.writeStringField("state", finished.complete() ? "complete" : "left-out");
                    out.writeStringField("license_code", finished.licenseCode());
                    out.writeBooleanField("retracted", finished.retracted());
                    out.writeArrayFieldStart("also");
                    for (Extra extra : Extra.values()) {
                        if (finished.also().contains(extra)) {
                            out.writeString(extra.word());
                        }
                    }
                    out.writeEndArray();
                    out.writeArrayFieldStart("files");
                    for (FetchedFile file : finished.files()) {
                        writeFile(out, file);
                    }
                    out.writeEndArray();
                    out.writeEndObject();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void writeFile(JsonGenerator out, FetchedFile file) throws IOException {
        out.writeStartObject();
        out.writeStringField("file", file.path());
        out.writeNumberField("bytes", file.bytes());
        out.writeStringField("sha256", file.sha256().hex());
        out.writeStringField("etag", file.etag());
        out.writeEndObject();
    }

    /// Reads a line, empty when it is not a whole one.
    static Optional<StateLine> read(byte[] line) {
        try (JsonParser in = JSON.createParser(line)) {
            if (in.nextToken() != JsonToken.START_OBJECT) {
                return Optional.empty();
            }
            return Optional.of(object(in));
        } catch (IOException | IllegalArgumentException torn) {
            return Optional.empty();
        }
    }

    private static StateLine object(JsonParser in) throws IOException {
        Map<String, String> fields = new HashMap<>();
        var also = EnumSet.noneOf(Extra.class);
        List<FetchedFile> files = new ArrayList<>();
        while (in.nextToken() == JsonToken.FIELD_NAME) {
            String name = in.currentName();
            if (in.nextToken() != JsonToken.START_ARRAY) {
                fields.put(name, in.getText());
                continue;
            }
            while (in.nextToken() != JsonToken.END_ARRAY) {
                if (in.currentToken() == null) {
                    throw new IOException("a torn line");
                }
                if (in.currentToken() == JsonToken.START_OBJECT && object(in) instanceof OfFile(FetchedFile file)) {
                    files.add(file);
                } else if (in.currentToken() == JsonToken.VALUE_STRING) {
                    also.add(Extra.valueOf(in.getText().toUpperCase(Locale.ROOT)));
                }
            }
        }
        if (in.currentToken() != JsonToken.END_OBJECT) {
            throw new IOException("a torn line");
        }
        if (fields.containsKey("file")) {
            return new OfFile(new FetchedFile(
                    field(fields, "file"),
                    Long.parseLong(field(fields, "bytes")),
                    new Sha256(field(fields, "sha256")),
                    field(fields, "etag")));
        }
        PmcId id = PmcId.parse(field(fields, "id")).orElseThrow(() -> new IOException("no id"));
        PmcId pinned = PmcId.parse(field(fields, "article")).orElseThrow(() -> new IOException("no article"));
        if (files.isEmpty()) {
            throw new IOException("no files");
        }
        var article =
                new ArticleVersion(pinned.number(), pinned.version().orElseThrow(() -> new IOException("no version")));
        return new OfArticle(new Finished(
                id,
                article,
                field(fields, "state").equals("complete"),
                field(fields, "license_code"),
                field(fields, "retracted").equals("true"),
                also,
                files));
    }

    private static String field(Map<String, String> fields, String name) throws IOException {
        String value = fields.get(name);
        if (value == null) {
            throw new IOException("no " + name);
        }
        return value;
    }
}
