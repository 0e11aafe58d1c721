// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.pipeline;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.collimate.provenance.Sha256;
import org.collimate.sample.Sample;

/// The smallest format: a line a sample, tables of lines, and a manifest of counts and digests.
final class LineFormat implements DatasetFormat {
    @Override
    public List<String> own() {
        return List.of("data", "rejects", "diagnostics", "README");
    }

    @Override
    public void pack(Sample sample, OutputStream out) throws IOException {
        out.write(
                (sample.split().orElseThrow() + " " + sample.group() + " " + sample.key() + " " + sample.text() + "\n")
                        .getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public ShardWriter openShard(Path folder, ShardName name) throws IOException {
        var data = Files.createDirectories(folder.resolve("data")).resolve(name + ".txt");
        var part = Files.createDirectories(folder.resolve(PARTS)).resolve("words");
        return new ShardWriter() {
            private final ByteArrayOutputStream lines = new ByteArrayOutputStream();

            @Override
            public void add(FileChannel blocks, long position, long length) throws IOException {
                blocks.transferTo(position, length, Channels.newChannel(lines));
            }

            @Override
            public Tally finish() throws IOException {
                Files.write(data, lines.toByteArray());
                Files.writeString(part, name + " " + lines.size() + "\n");
                var tally = new Tally();
                tally.add("bytes", name.split().name(), lines.size());
                return tally;
            }

            @Override
            public void close() {}
        };
    }

    private static <T> TableWriter<T> table(Path file) throws IOException {
        var out = Files.newBufferedWriter(file);
        return new TableWriter<>() {
            @Override
            public void add(T row) throws IOException {
                out.write(row + "\n");
            }

            @Override
            public void close() throws IOException {
                out.close();
            }
        };
    }

    @Override
    public TableWriter<Rejected> openRejects(Path file) throws IOException {
        return table(file);
    }

    @Override
    public TableWriter<Diagnostic> openDiagnostics(Path file) throws IOException {
        return table(file);
    }

    @Override
    public void describe(Path folder, List<Path> parts, RunSummary summary) throws IOException {
        var text = new StringBuilder("kept " + summary.kept() + " of " + summary.read() + "\n");
        for (var part : parts) {
            text.append(Files.readString(part.resolve("words")));
        }
        Files.writeString(folder.resolve("README"), text);
    }

    @Override
    public byte[] manifest(RunSummary summary) {
        return (summary.recipe() + "\n" + summary.input() + "\n" + summary.byReason() + summary.bySplit() + "\n"
                        + summary.files())
                .getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public Optional<Identity> identity(Path dataset) throws IOException {
        var file = dataset.resolve(manifestName());
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        var lines = Files.readAllLines(file);
        return Optional.of(new Identity(new Sha256(lines.get(0)), new Sha256(lines.get(1))));
    }

    @Override
    public String manifestName() {
        return "dataset.txt";
    }

    @Override
    public String tableEnding() {
        return ".txt";
    }
}
