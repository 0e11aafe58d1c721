// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.dataset;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Writes and reads the cells of a struct of columns as a JSON object. Columns that only Parquet has are left out;
/// reading, unknown names are skipped and missing ones are null.
final class RowJson {
    private final List<Field> fields;
    private final Map<String, Field> byName = new HashMap<>();

    /// A column prepared for speed: its name already encoded, the struct inside it already prepared.
    private record Field(
            int index,
            SerializedString name,
            ColumnType type,
            @Nullable RowJson inner,
            @Nullable Field next) {}

    RowJson(List<Column> columns) {
        var prepared = new ArrayList<Field>();
        Field next = null;
        // From the last to the first, so that each field knows the one that most likely follows it.
        for (int i = columns.size() - 1; i >= 0; i--) {
            var column = columns.get(i);
            if (column.inJson()) {
                next = new Field(i, new SerializedString(column.name()), column.type(), inner(column.type()), next);
                prepared.addFirst(next);
                byName.put(column.name(), next);
            }
        }
        fields = List.copyOf(prepared);
    }

    private static @Nullable RowJson inner(ColumnType type) {
        return switch (type) {
            case ColumnType.Leaf leaf -> null;
            case ColumnType.ListOf list -> inner(list.element());
            case ColumnType.Struct struct -> new RowJson(struct.columns());
        };
    }

    void write(@Nullable Object[] cells, JsonGenerator out) throws IOException {
        out.writeStartObject();
        for (var field : fields) {
            out.writeFieldName(field.name);
            writeValue(cells[field.index], field.inner, out);
        }
        out.writeEndObject();
    }

    private static void writeValue(@Nullable Object value, @Nullable RowJson inner, JsonGenerator out)
            throws IOException {
        switch (value) {
            case null -> out.writeNull();
            case String text -> out.writeString(wellFormed(text));
            case Integer number -> out.writeNumber(number);
            case Long number -> out.writeNumber(number);
            case Double number -> out.writeNumber(number);
            case Boolean flag -> out.writeBoolean(flag);
            case List<?> list -> {
                out.writeStartArray();
                for (var element : list) {
                    writeValue(element, inner, out);
                }
                out.writeEndArray();
            }
            case Object[] struct when inner != null -> inner.write(struct, out);
            default -> throw new IllegalStateException("a cell has no JSON form: " + value.getClass());
        }
    }

    /// Half surrogate pairs have no UTF-8 form: they become `?` as in Java's own encoder, which makes `KEY.txt`.
    private static String wellFormed(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
            }
        }
        return text;
    }

    /// Reads an object whose start the parser stands at into `cells`, which has a place for every column.
    void read(JsonParser in, @Nullable Object[] cells) throws IOException {
        expect(in, JsonToken.START_OBJECT, "an object");
        var expected = fields.isEmpty() ? null : fields.getFirst();
        while (true) {
            Field field;
            if (expected != null && in.nextFieldName(expected.name)) {
                field = expected;
            } else if ((expected == null && in.nextToken() == JsonToken.END_OBJECT)
                    || in.currentToken() == JsonToken.END_OBJECT) {
                return;
            } else {
                field = byName.get(in.currentName());
            }
            in.nextToken();
            if (field == null) {
                in.skipChildren();
                continue;
            }
            cells[field.index] = readValue(in, field.type, field.inner);
            expected = field.next;
        }
    }

    private static @Nullable Object readValue(JsonParser in, ColumnType type, @Nullable RowJson inner)
            throws IOException {
        if (in.currentToken() == JsonToken.VALUE_NULL) {
            return null;
        }
        return switch (type) {
            case ColumnType.Leaf leaf -> readLeaf(in, leaf);
            case ColumnType.ListOf list -> {
                expect(in, JsonToken.START_ARRAY, "an array");
                var values = new ArrayList<@Nullable Object>();
                while (in.nextToken() != JsonToken.END_ARRAY) {
                    values.add(readValue(in, list.element(), inner));
                }
                yield values;
            }
            case ColumnType.Struct struct -> {
                var cells = new @Nullable Object[struct.columns().size()];
                java.util.Objects.requireNonNull(inner).read(in, cells);
                yield cells;
            }
        };
    }

    private static Object readLeaf(JsonParser in, ColumnType.Leaf leaf) throws IOException {
        return switch (leaf) {
            case TEXT -> {
                expect(in, JsonToken.VALUE_STRING, "a string");
                yield in.getText();
            }
            case INT32 -> in.getIntValue();
            case INT64 -> in.getLongValue();
            case REAL -> in.getDoubleValue();
            case FLAG -> in.getBooleanValue();
            case BINARY -> throw new IllegalStateException("bytes have no JSON form");
        };
    }

    private static void expect(JsonParser in, JsonToken token, String name) throws DatasetFormatException {
        if (in.currentToken() != token) {
            throw new DatasetFormatException(
                    "[byte " + in.currentTokenLocation().getByteOffset() + "] found " + in.currentToken()
                            + ", expected " + name);
        }
    }
}
