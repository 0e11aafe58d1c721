// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.pipeline;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.collimate.provenance.Sha256;
import org.collimate.sample.Sample;

/// How samples become files: the runner says when and in which order, the format says what stands in them. What it
/// writes must depend on what it is given alone.
public interface DatasetFormat {
    /// The folder of a shard for pieces that become one file at the end; not part of the dataset as they are.
    String PARTS = "parts";

    /// The folders and files that a dataset of this format consists of, by their names in its folder; starting afresh
    /// deletes them.
    List<String> own();

    /// Writes one sample as a block of bytes that this format's [ShardWriter] understands, in any order of blocks.
    void pack(Sample sample, OutputStream out) throws IOException;

    /// Begins a shard. Files are made in `folder`, at the paths they will have in the dataset's folder.
    ShardWriter openShard(Path folder, ShardName name) throws IOException;

    /// Begins a table of rejects at `file`.
    TableWriter<Rejected> openRejects(Path file) throws IOException;

    /// Begins a table of diagnostics at `file`.
    TableWriter<Diagnostic> openDiagnostics(Path file) throws IOException;

    /// Writes what describes the whole dataset (card, statistics, joined parts of the shards) into `folder`, at the
    /// paths the files will have. `parts` are the [#PARTS] folders of the shards that have one, in order.
    void describe(Path folder, List<Path> parts, RunSummary summary) throws IOException;

    /// The file that is written last and makes the dataset complete.
    byte[] manifest(RunSummary summary) throws IOException;

    /// What a complete dataset in this folder was made from, or empty if there is none.
    ///
    /// @throws InputException if there is a manifest that cannot be understood
    Optional<Identity> identity(Path dataset) throws IOException;

    /// The name of the file that [#manifest] gives.
    String manifestName();

    /// The file-name ending of the tables, such as `.parquet`.
    String tableEnding();

    /// The digests of the recipe and of the input a dataset was made from.
    record Identity(Sha256 recipe, Sha256 input) {}

    /// Takes blocks in the shard's order. Used by one thread.
    interface ShardWriter extends AutoCloseable {
        /// Adds the block of `length` bytes that [#pack] wrote, at `position` of `blocks`.
        void add(FileChannel blocks, long position, long length) throws IOException;

        /// Ends the shard's files and counts what is in them.
        Tally finish() throws IOException;

        @Override
        void close() throws IOException;
    }

    /// Takes rows in order. Used by one thread.
    interface TableWriter<T> extends AutoCloseable {
        void add(T row) throws IOException;

        @Override
        void close() throws IOException;
    }
}
