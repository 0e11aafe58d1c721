// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.dataset;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.parquet.bytes.HeapByteBufferAllocator;
import org.apache.parquet.column.ColumnWriteStore;
import org.apache.parquet.column.ParquetProperties;
import org.apache.parquet.column.values.factory.DefaultV1ValuesWriterFactory;
import org.apache.parquet.compression.CompressionCodecFactory.BytesInputCompressor;
import org.apache.parquet.hadoop.ColumnChunkPageWriteStore;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.io.MessageColumnIO;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.MessageType;
import org.jspecify.annotations.Nullable;

/// A Parquet file that grows row by row. It holds one row group in memory, which is written out once it has grown to
/// `GROUP_BYTES` whatever the number of its rows, so that rows with large images need no more room than others.
///
/// Equal rows give equal bytes: the file has no time, host or random number in it. Used by one thread.
final class ParquetTable implements AutoCloseable {
    private static final long GROUP_BYTES = 16L << 20;
    private static final int PAGE_BYTES = 64 << 10;
    private static final int INDEXED_BYTES = 64;

    private final Path path;
    private final List<Column> columns;
    private final Map<String, String> metadata;
    private final MessageType schema;
    private final MessageColumnIO layout;
    private final ParquetProperties properties;
    private final ParquetFileWriter file;
    private final BytesInputCompressor compressor = new ZstandardCodec().getCompressor(CompressionCodecName.ZSTD);
    private ColumnChunkPageWriteStore pages;
    private ColumnWriteStore values;
    private RecordConsumer out;
    private long rows;

    /// `metadata` are the file's own key-value pairs.
    ParquetTable(Path path, List<Column> columns, Map<String, String> metadata) throws IOException {
        this.path = path;
        this.columns = columns;
        this.metadata = metadata;
        schema = ParquetSchema.of(columns);
        layout = new ColumnIOFactory(false).getColumnIO(schema);
        properties = properties(schema);
        file = new ParquetFileWriter(
                new LocalOutputFile(path),
                schema,
                ParquetFileWriter.Mode.OVERWRITE,
                GROUP_BYTES,
                0,
                INDEXED_BYTES,
                INDEXED_BYTES,
                false);
        file.start();
        pages = newPages();
        values = properties.newColumnWriteStore(schema, pages, pages);
        out = layout.getRecordWriter(values);
    }

    private static ParquetProperties properties(MessageType schema) {
        var builder = ParquetProperties.builder()
                .withAllocator(HeapByteBufferAllocator.getInstance())
                .withPageSize(PAGE_BYTES)
                .withDictionaryPageSize(PAGE_BYTES)
                .withMinRowCountForPageSizeCheck(1)
                .withMaxRowCountForPageSizeCheck(100)
                .estimateRowCountForPageSizeCheck(true)
                // The default is one for the whole program, and every new table gives it that table's settings: tables
                // written at the same time would take each other's.
                .withValuesWriterFactory(new DefaultV1ValuesWriterFactory());
        for (var path : schema.getPaths()) {
            if (!ParquetSchema.repeats(path)) {
                builder.withDictionaryEncoding(String.join(".", path), false);
            }
        }
        return builder.build();
    }

    private ColumnChunkPageWriteStore newPages() {
        return new ColumnChunkPageWriteStore(compressor, schema, HeapByteBufferAllocator.getInstance(), INDEXED_BYTES);
    }

    /// Writes the fields of one row.
    interface Row {
        void writeTo(RecordConsumer out);
    }

    void write(@Nullable Object[] cells) throws IOException {
        write(_ -> writeFields(columns, cells));
    }

    void write(Row row) throws IOException {
        out.startMessage();
        row.writeTo(out);
        out.endMessage();
        rows++;
        if (values.getBufferedSize() >= GROUP_BYTES) {
            endGroup();
            pages = newPages();
            values = properties.newColumnWriteStore(schema, pages, pages);
            out = layout.getRecordWriter(values);
        }
    }

    private void writeFields(List<Column> fields, @Nullable Object[] cells) {
        for (int i = 0; i < fields.size(); i++) {
            var cell = cells[i];
            if (cell != null) {
                var name = fields.get(i).name();
                out.startField(name, i);
                writeValue(fields.get(i).type(), cell);
                out.endField(name, i);
            }
        }
    }

    private void writeValue(ColumnType type, Object cell) {
        switch (type) {
            case ColumnType.Leaf leaf -> writeLeaf(leaf, cell);
            case ColumnType.ListOf list -> writeList(list.element(), (List<?>) cell);
            case ColumnType.Struct struct -> {
                out.startGroup();
                writeFields(struct.columns(), (Object[]) cell);
                out.endGroup();
            }
        }
    }

    private void writeList(ColumnType element, List<?> list) {
        out.startGroup();
        if (!list.isEmpty()) {
            out.startField("list", 0);
            for (var value : list) {
                out.startGroup();
                if (value != null) {
                    out.startField("element", 0);
                    writeValue(element, value);
                    out.endField("element", 0);
                }
                out.endGroup();
            }
            out.endField("list", 0);
        }
        out.endGroup();
    }

    private void writeLeaf(ColumnType.Leaf leaf, Object cell) {
        switch (leaf) {
            case TEXT -> out.addBinary(Binary.fromString((String) cell));
            case INT32 -> out.addInteger((Integer) cell);
            case INT64 -> out.addLong((Long) cell);
            case REAL -> out.addDouble((Double) cell);
            case FLAG -> out.addBoolean((Boolean) cell);
            case BINARY -> out.addBinary(Binary.fromConstantByteArray((byte[]) cell));
        }
    }

    private void endGroup() throws IOException {
        if (rows > 0) {
            out.flush();
            file.startBlock(rows);
            values.flush();
            pages.flushToFileWriter(file);
            file.endBlock();
        }
        values.close();
        pages.close();
        rows = 0;
    }

    /// Writes what is left and the footer.
    @Override
    public void close() throws IOException {
        try (file) {
            endGroup();
            file.end(metadata);
        } finally {
            compressor.release();
        }
        ParquetFooter.order(path);
    }
}
