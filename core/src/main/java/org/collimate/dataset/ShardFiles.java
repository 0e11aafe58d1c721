// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.dataset;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.collimate.pipeline.DatasetFormat;
import org.collimate.pipeline.ShardName;
import org.collimate.pipeline.Tally;

/// Writes one shard: blocks are copied into the tar as they are, and each gives its row to the Parquet file, its lines
/// to the published files and itself to the counts. Used by one thread.
final class ShardFiles implements DatasetFormat.ShardWriter {
    private static final byte[] END = new byte[2 * TarHeader.BLOCK];

    private final SampleJson json;
    private final String stem;
    private final FileChannel tar;
    private final ParquetRows rows;
    private final PublishedParts published;
    private final Tally tally = new Tally();
    private long position;
    private boolean closed;

    ShardFiles(Columns columns, SampleJson json, List<Published> layouts, Path folder, ShardName name)
            throws IOException {
        this.json = json;
        stem = name.toString();
        var shard = folder.resolve(DatasetFolder.shard(stem));
        var data = folder.resolve(DatasetFolder.data(stem));
        Files.createDirectories(shard.resolveSibling(""));
        Files.createDirectories(data.resolveSibling(""));
        tar = FileChannel.open(shard, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        rows = ParquetRows.create(data, columns);
        published = new PublishedParts(layouts, folder.resolve(DatasetFormat.PARTS));
    }

    @Override
    public void add(FileChannel blocks, long from, long length) throws IOException {
        var block = read(blocks, from, length);
        var in = new SequenceInputStream(new ByteArrayInputStream(block), new ByteArrayInputStream(END));
        try (var samples = TarSamples.of(in, stem)) {
            var stored = samples.next().orElseThrow(() -> new IOException("[" + stem + "] a packed sample is empty"));
            var sample = json.read(stored.json());
            rows.write(sample, stem, stored.shifted(position));
            published.add(sample);
            SampleTally.count(sample, tally);
        }
        write(ByteBuffer.wrap(block));
        position += length;
    }

    @Override
    public Tally finish() throws IOException {
        write(ByteBuffer.wrap(SampleTar.endOfArchive(position)));
        close();
        return tally;
    }

    private void write(ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            tar.write(bytes);
        }
    }

    private static byte[] read(FileChannel blocks, long from, long length) throws IOException {
        var bytes = ByteBuffer.allocate(Math.toIntExact(length));
        while (bytes.hasRemaining()) {
            if (blocks.read(bytes, from + bytes.position()) < 0) {
                throw new EOFException("a packed sample ends early; the run's own files were altered, use --fresh");
            }
        }
        return bytes.array();
    }

    @Override
    public void close() throws IOException {
        if (closed) {
            return;
        }
        closed = true;
        try (tar;
                rows;
                published) {
            // Closed in reverse order, whatever fails.
        }
    }
}
