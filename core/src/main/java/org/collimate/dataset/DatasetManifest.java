// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.dataset;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.collimate.pipeline.Reason;
import org.collimate.provenance.Sha256;
import org.collimate.sample.Split;

/// What `dataset.json` says: what the dataset is, how many samples it has, and every file with its digest. It is
/// written last, so a folder without it is unfinished.
public record DatasetManifest(
        String name, String recipeDigest, String inputDigest, DatasetCounts counts, List<ListedFile> files) {
    static final String PATH = "dataset.json";
    private static final String FORMAT = "collimate";
    private static final int VERSION = 1;

    /// Files are kept in the order of their paths.
    public DatasetManifest {
        files = files.stream().sorted(Comparator.comparing(ListedFile::path)).toList();
    }

    /// The manifest as it stands on disk.
    public byte[] json() {
        var bytes = new ByteArrayOutputStream();
        try (var out = Json.pretty(bytes)) {
            out.writeStartObject();
            out.writeStringField("format", FORMAT);
            out.writeNumberField("version", VERSION);
            out.writeStringField("name", name);
            out.writeStringField("recipe_sha256", recipeDigest);
            out.writeStringField("input_sha256", inputDigest);
            out.writeObjectFieldStart("counts");
            out.writeNumberField("read", counts.read());
            out.writeNumberField("kept", counts.kept());
            out.writeNumberField("rejected", counts.rejected());
            out.writeObjectFieldStart("by_split");
            for (var split : counts.bySplit().entrySet()) {
                out.writeNumberField(split.getKey().name(), split.getValue());
            }
            out.writeEndObject();
            out.writeObjectFieldStart("by_reason");
            for (var reason : counts.byReason().entrySet()) {
                out.writeNumberField(reason.getKey().code(), reason.getValue());
            }
            out.writeEndObject();
            out.writeEndObject();
            out.writeArrayFieldStart("files");
            for (var file : files) {
                out.writeStartObject();
                out.writeStringField("path", file.path());
                out.writeNumberField("bytes", file.bytes());
                out.writeStringField("sha256", file.sha256().hex());
                if (file.rows().isPresent()) {
                    out.writeNumberField("rows", file.rows().get());
                } else {
                    out.writeNullField("rows");
                }
                out.writeEndObject();
            }
            out.writeEndArray();
            out.writeEndObject();
            out.writeRaw('\n');
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory cannot fail", e);
        }
        return bytes.toByteArray();
    }

    /// Reads a manifest; names it does not know are skipped.
    ///
    /// @throws DatasetFormatException if the bytes are no manifest of this format and version
    public static DatasetManifest parse(byte[] json) throws DatasetFormatException {
        try (var in = Json.FACTORY.createParser(json)) {
            return new Reading().manifest(in);
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw new DatasetFormatException("[dataset.json] is not what docs/reference/dataset.md says", e);
        } catch (DatasetFormatException e) {
            throw e;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A manifest while it is read.
    private static final class Reading {
        private String format = "";
        private int version;
        private String name = "";
        private String recipe = "";
        private String input = "";
        private long read = -1;
        private long kept = -1;
        private long rejected = -1;
        private final TreeMap<Split, Long> bySplit = new TreeMap<>();
        private final TreeMap<Reason, Long> byReason = new TreeMap<>();
        private final List<ListedFile> files = new ArrayList<>();

        DatasetManifest manifest(JsonParser in) throws IOException {
            begin(in, in.nextToken());
            while (in.nextToken() == JsonToken.FIELD_NAME) {
                var field = in.currentName();
                var token = in.nextToken();
                switch (field) {
                    case "format" -> format = in.getText();
                    case "version" -> version = in.getIntValue();
                    case "name" -> name = in.getText();
                    case "recipe_sha256" -> recipe = in.getText();
                    case "input_sha256" -> input = in.getText();
                    case "counts" -> counts(in, token);
                    case "files" -> {
                        while (token == JsonToken.START_ARRAY && in.nextToken() == JsonToken.START_OBJECT) {
                            files.add(file(in));
                        }
                    }
                    default -> in.skipChildren();
                }
            }
            if (!format.equals(FORMAT) || version != VERSION) {
                throw new DatasetFormatException("[dataset.json] is of another format or of version " + version
                        + ", expected format '" + FORMAT + "', version " + VERSION);
            }
            var counts = new DatasetCounts(bySplit, byReason);
            if (read != counts.read() || kept != counts.kept() || rejected != counts.rejected()) {
                throw new DatasetFormatException("[dataset.json counts] read " + read + ", kept " + kept + ", rejected "
                        + rejected + " are not the sums of by_split and by_reason: " + counts.read() + ", "
                        + counts.kept() + ", " + counts.rejected());
            }
            return new DatasetManifest(name, recipe, input, counts, files);
        }

        private void counts(JsonParser in, JsonToken start) throws IOException {
            begin(in, start);
            while (in.nextToken() == JsonToken.FIELD_NAME) {
                var field = in.currentName();
                in.nextToken();
                switch (field) {
                    case "read" -> read = in.getLongValue();
                    case "kept" -> kept = in.getLongValue();
                    case "rejected" -> rejected = in.getLongValue();
                    case "by_split" -> numbers(in).forEach((split, number) -> bySplit.put(new Split(split), number));
                    case "by_reason" ->
                        numbers(in).forEach((reason, number) -> byReason.put(new Reason(reason), number));
                    default -> in.skipChildren();
                }
            }
        }

        private static Map<String, Long> numbers(JsonParser in) throws IOException {
            begin(in, in.currentToken());
            var numbers = new TreeMap<String, Long>();
            while (in.nextToken() == JsonToken.FIELD_NAME) {
                var field = in.currentName();
                in.nextToken();
                numbers.put(field, in.getLongValue());
            }
            return numbers;
        }

        private static ListedFile file(JsonParser in) throws IOException {
            var path = "";
            var digest = "";
            long bytes = -1;
            Optional<Long> rows = Optional.empty();
            while (in.nextToken() == JsonToken.FIELD_NAME) {
                var field = in.currentName();
                var token = in.nextToken();
                switch (field) {
                    case "path" -> path = in.getText();
                    case "bytes" -> bytes = in.getLongValue();
                    case "sha256" -> digest = in.getText();
                    case "rows" ->
                        rows = token == JsonToken.VALUE_NULL ? Optional.empty() : Optional.of(in.getLongValue());
                    default -> in.skipChildren();
                }
            }
            return new ListedFile(path, bytes, new Sha256(digest), rows);
        }

        private static void begin(JsonParser in, JsonToken token) throws DatasetFormatException {
            if (token != JsonToken.START_OBJECT) {
                throw new DatasetFormatException("[dataset.json byte "
                        + in.currentTokenLocation().getByteOffset() + "] has no object, expected one");
            }
        }
    }
}
