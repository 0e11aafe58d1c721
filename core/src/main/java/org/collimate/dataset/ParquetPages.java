// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.dataset;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.page.DataPage;
import org.apache.parquet.column.page.DataPageV1;
import org.apache.parquet.column.page.DictionaryPage;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.column.page.PageReader;
import org.apache.parquet.column.statistics.Statistics;
import org.apache.parquet.format.PageHeader;
import org.apache.parquet.format.Util;
import org.apache.parquet.format.converter.ParquetMetadataConverter;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.metadata.ColumnChunkMetaData;
import org.apache.parquet.hadoop.metadata.ColumnPath;
import org.apache.parquet.schema.MessageType;
import org.jspecify.annotations.Nullable;

/// The pages of one row group of a Parquet file. The chosen columns' compressed bytes are in memory; each page is
/// decompressed when it is asked for. The Parquet library's own file reader needs a Hadoop installation's classes.
final class ParquetPages implements PageReadStore {
    private final long rows;
    private final Map<ColumnPath, Chunk> chunks = new HashMap<>();

    /// @throws DatasetFormatException if the group has a place outside the file, or lacks a column of the schema
    ParquetPages(FileChannel file, BlockMetaData group, MessageType schema, String where) throws IOException {
        rows = group.getRowCount();
        var wanted = new HashMap<ColumnPath, ColumnDescriptor>();
        schema.getColumns().forEach(column -> wanted.put(ColumnPath.get(column.getPath()), column));
        for (var column : group.getColumns()) {
            var descriptor = wanted.remove(column.getPath());
            if (descriptor != null) {
                chunks.put(column.getPath(), Chunk.read(file, column, descriptor, where));
            }
        }
        if (!wanted.isEmpty() || rows < 0) {
            throw new DatasetFormatException("[" + where + "] has a row group that lacks a column of its schema");
        }
    }

    @Override
    public long getRowCount() {
        return rows;
    }

    @Override
    public PageReader getPageReader(ColumnDescriptor column) {
        var chunk = chunks.get(ColumnPath.get(column.getPath()));
        if (chunk == null) {
            throw new IllegalArgumentException("no such column in the row group");
        }
        return chunk;
    }

    /// One column of the group.
    private static final class Chunk implements PageReader {
        private final ByteArrayInputStream bytes;
        private final ColumnChunkMetaData about;
        private final ColumnDescriptor column;
        private final String where;
        private long valuesLeft;
        private @Nullable DictionaryPage dictionary;
        private boolean begun;

        private Chunk(byte[] bytes, ColumnChunkMetaData about, ColumnDescriptor column, String where) {
            this.bytes = new ByteArrayInputStream(bytes);
            this.about = about;
            this.column = column;
            this.where = where;
            this.valuesLeft = about.getValueCount();
        }

        static Chunk read(FileChannel file, ColumnChunkMetaData about, ColumnDescriptor column, String where)
                throws IOException {
            long from = about.getStartingPos();
            long size = about.getTotalSize();
            if (from < 0 || size < 0 || size > Integer.MAX_VALUE - 16 || from > file.size() - size) {
                throw new DatasetFormatException("[" + where + "] has a column at byte " + from + " of " + size
                        + " bytes, expected a place inside the file's " + file.size() + " bytes");
            }
            var buffer = ByteBuffer.allocate((int) size);
            while (buffer.hasRemaining() && file.read(buffer, from + buffer.position()) >= 0) {}
            return new Chunk(buffer.array(), about, column, where);
        }

        @Override
        public @Nullable DictionaryPage readDictionaryPage() {
            begin();
            return dictionary;
        }

        @Override
        public long getTotalValueCount() {
            return about.getValueCount();
        }

        @Override
        public @Nullable DataPage readPage() {
            begin();
            if (valuesLeft <= 0) {
                return null;
            }
            try {
                return dataPage(Util.readPageHeader(bytes));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /// Reads the dictionary, if the chunk begins with one.
        private void begin() {
            if (begun) {
                return;
            }
            begun = true;
            bytes.mark(0);
            try {
                var header = valuesLeft > 0 ? Optional.of(Util.readPageHeader(bytes)) : Optional.<PageHeader>empty();
                if (header.isPresent() && header.get().isSetDictionary_page_header()) {
                    var about = header.get().getDictionary_page_header();
                    dictionary = new DictionaryPage(
                            body(header.get()),
                            about.getNum_values(),
                            new ParquetMetadataConverter().getEncoding(about.getEncoding()));
                } else {
                    bytes.reset();
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private DataPage dataPage(PageHeader header) throws IOException {
            if (!header.isSetData_page_header()) {
                throw new DatasetFormatException("[" + where + "] has a page of type " + header.getType()
                        + ", expected data pages of version 1");
            }
            var about = header.getData_page_header();
            var converter = new ParquetMetadataConverter();
            valuesLeft -= Math.max(1, about.getNum_values());
            return new DataPageV1(
                    body(header),
                    about.getNum_values(),
                    header.getUncompressed_page_size(),
                    Statistics.getBuilderForReading(column.getPrimitiveType()).build(),
                    converter.getEncoding(about.getRepetition_level_encoding()),
                    converter.getEncoding(about.getDefinition_level_encoding()),
                    converter.getEncoding(about.getEncoding()));
        }

        private BytesInput body(PageHeader header) throws IOException {
            int size = header.getCompressed_page_size();
            if (size < 0 || size > bytes.available()) {
                throw new DatasetFormatException("[" + where + "] has a page of " + size
                        + " bytes, expected at most the " + bytes.available() + " left in its column");
            }
            return new ZstandardCodec()
                    .getDecompressor(about.getCodec())
                    .decompress(BytesInput.from(bytes.readNBytes(size)), header.getUncompressed_page_size());
        }
    }
}
