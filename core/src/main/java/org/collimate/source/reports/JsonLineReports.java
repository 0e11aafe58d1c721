// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.source.reports;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reports as lines of JSON, an object a line. An id may be a number. Blank lines are left out.
final class JsonLineReports implements ReportRows {
    private static final JsonFactory JSON = new JsonFactory();

    private final InputStream in;
    private final String file;
    private final WantedColumns wanted;
    private final Set<String> keys = new LinkedHashSet<>();
    private final byte[] buffer = new byte[1 << 16];
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private int position;
    private int limit;
    private long number;

    private JsonLineReports(InputStream in, String file, WantedColumns wanted) {
        this.in = in;
        this.file = file;
        this.wanted = wanted;
        wanted.id().ifPresentOrElse(keys::add, () -> keys.addAll(WantedColumns.USUAL_IDS));
        wanted.text().ifPresentOrElse(keys::add, () -> keys.addAll(WantedColumns.USUAL_TEXTS));
        keys.addAll(wanted.more());
        keys.addAll(wanted.perhaps());
    }

    static JsonLineReports open(Path file, WantedColumns wanted) throws IOException {
        return new JsonLineReports(InputBytes.open(file), String.valueOf(file.getFileName()), wanted);
    }

    @Override
    public Optional<ReportRow> next() throws IOException {
        while (readLine()) {
            number++;
            var place = "line " + number;
            if (line.size() > LONGEST) {
                return Optional.of(new ReportRow.Bad(place, "has more than " + LONGEST + " bytes"));
            }
            var bytes = line.toByteArray();
            if (!isBlank(bytes)) {
                return Optional.of(row(place, bytes));
            }
        }
        return Optional.empty();
    }

    private ReportRow row(String place, byte[] bytes) throws MissingColumnException {
        var values = new HashMap<String, String>();
        var there = new ArrayList<String>();
        try (var parser = JSON.createParser(bytes)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return new ReportRow.Bad(place, "is no JSON object, expected {\"id\": …, \"text\": …}");
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                var name = parser.currentName();
                there.add(name);
                value(parser, name, values);
            }
            if (parser.currentToken() != JsonToken.END_OBJECT || parser.nextToken() != null) {
                return new ReportRow.Bad(place, "has more behind its JSON object, expected one object a line");
            }
        } catch (JsonProcessingException e) {
            var where = e.getLocation();
            return new ReportRow.Bad(
                    place, "is no JSON" + (where == null ? "" : " from byte " + Math.max(where.getByteOffset(), 0)));
        } catch (IOException e) {
            // From memory: only the words themselves can be wrong, such as bytes that are no UTF-8.
            return new ReportRow.Bad(place, "is no JSON in UTF-8");
        }
        return report(place, values, there);
    }

    private void value(JsonParser parser, String name, Map<String, String> values) throws IOException {
        var token = parser.nextToken();
        if (token == null) {
            return;
        }
        if (token.isStructStart()) {
            parser.skipChildren();
        } else if (token != JsonToken.VALUE_NULL && keys.contains(name)) {
            values.put(name, parser.getText());
        }
    }

    private ReportRow report(String place, Map<String, String> values, List<String> there)
            throws MissingColumnException {
        var text = first(values, wanted.text().map(List::of).orElse(WantedColumns.USUAL_TEXTS));
        if (text.isEmpty()) {
            var name = wanted.text().orElse(WantedColumns.USUAL_TEXTS.getFirst());
            // In the first line it is most likely the name that is wrong.
            if (number == 1 && !there.contains(name)) {
                throw new MissingColumnException(file, name, there);
            }
            return new ReportRow.Bad(place, "has no text under '" + name + "'");
        }
        if (wanted.id().isPresent() && !values.containsKey(wanted.id().get())) {
            if (number == 1 && !there.contains(wanted.id().get())) {
                throw new MissingColumnException(file, wanted.id().get(), there);
            }
            return new ReportRow.Bad(place, "has no id under '" + wanted.id().get() + "'");
        }
        var id = first(values, wanted.id().map(List::of).orElse(WantedColumns.USUAL_IDS));
        var more = new ArrayList<String>();
        for (var name : wanted.more()) {
            if (number == 1 && !there.contains(name)) {
                throw new MissingColumnException(file, name, there);
            }
            more.add(values.getOrDefault(name, ""));
        }
        wanted.perhaps().forEach(name -> more.add(values.getOrDefault(name, "")));
        return new ReportRow.Report(place, id.orElse(Long.toString(number)), text.get(), more);
    }

    private static Optional<String> first(Map<String, String> values, List<String> names) {
        for (var name : names) {
            var value = values.get(name);
            if (value != null) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }

    private static boolean isBlank(byte[] bytes) {
        for (byte b : bytes) {
            if (b != ' ' && b != '\t' && b != '\r') {
                return false;
            }
        }
        return true;
    }

    /// Reads up to the next newline, keeping at most one byte more than a report may have.
    private boolean readLine() throws IOException {
        line.reset();
        boolean isFirst = number == 0;
        while (true) {
            if (position == limit) {
                limit = in.read(buffer);
                position = 0;
                if (limit <= 0) {
                    limit = 0;
                    return line.size() > 0;
                }
                boolean hasMark = isFirst
                        && line.size() == 0
                        && limit > 2
                        && buffer[0] == (byte) 0xef
                        && buffer[1] == (byte) 0xbb
                        && buffer[2] == (byte) 0xbf;
                position = hasMark ? 3 : 0;
            }
            int begin = position;
            while (position < limit && buffer[position] != '\n') {
                position++;
            }
            int keep = Math.min(position - begin, LONGEST + 1 - line.size());
            line.write(buffer, begin, keep);
            if (position < limit) {
                position++;
                return true;
            }
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
