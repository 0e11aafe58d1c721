// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.dataset;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.apache.parquet.io.api.Binary;
import org.collimate.pipeline.DatasetFormat;
import org.collimate.pipeline.ShardName;
import org.collimate.pipeline.Tally;

/// Writes one shard: blocks are copied into the tar as they are, and each gives its row to the Parquet file, its lines
/// to the published files and itself to the counts. Used by one thread.
final class ShardFiles implements DatasetFormat.ShardWriter {
    /// Larger samples get an array of their own, which is not kept.
    private static final int KEPT_BYTES = 1 << 20;

    private final String stem;
    private final Binary shard;
    private final List<String> publishedFiles;
    private final FileChannel tar;
    private final ParquetRows rows;
    private final PublishedParts published;
    private final Tally tally = new Tally();
    private final byte[] buffer = new byte[KEPT_BYTES];
    private long position;
    private boolean closed;

    ShardFiles(Columns columns, PackedSample packing, List<Published> layouts, Path folder, ShardName name)
            throws IOException {
        stem = name.toString();
        shard = Binary.fromString(stem);
        publishedFiles = packing.publishedFiles();
        var tarFile = folder.resolve(DatasetFolder.shard(stem));
        var data = folder.resolve(DatasetFolder.data(stem));
        Files.createDirectories(tarFile.resolveSibling(""));
        Files.createDirectories(data.resolveSibling(""));
        tar = FileChannel.open(tarFile, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        rows = new ParquetRows(data, columns, packing.rows());
        published = new PublishedParts(layouts, folder.resolve(DatasetFormat.PARTS));
    }

    @Override
    public void add(FileChannel blocks, long from, long length) throws IOException {
        var pieces = PackedSample.Pieces.read(blocks, from, Math.toIntExact(length), buffer);
        try {
            rows.write(pieces, shard, position);
            lines(pieces);
        } catch (IndexOutOfBoundsException e) {
            throw new IOException(
                    "[" + stem + "] a packed sample is broken; the run's own files were altered, use" + " --fresh", e);
        }
        write(ByteBuffer.wrap(pieces.bytes(), 0, pieces.tar()));
        position += pieces.tar();
    }

    private void lines(PackedSample.Pieces pieces) throws IOException {
        var in = pieces.lineReader();
        while (in.position() < pieces.linesEnd()) {
            var path = publishedFiles.get((int) in.number());
            int length = in.skipText();
            published.add(path, in.bytes(), in.position() - length, length);
        }
        while (in.position() < pieces.end()) {
            tally.count(in.text(), in.text());
        }
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
