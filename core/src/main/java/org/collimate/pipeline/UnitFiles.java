// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.pipeline;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.collimate.provenance.Sha256;
import org.collimate.sample.Sample;

/// What one read unit leaves: the samples as packed blocks, an index of them, and the rejects, diagnostics and digests
/// of the unit. Used by one thread.
final class UnitFiles implements Chain.End, AutoCloseable {
    static final String BLOCKS = "samples.blocks";
    static final String INDEX = "index.records";
    static final String REJECTS = "rejects.records";
    static final String DIAGNOSTICS = "diagnostics.records";
    static final String DIGESTS = "digests.log";

    private static final int MARK_BYTES = 16;

    private final Plan plan;
    private final Path folder;
    private final Counted blocks;
    private final RecordFile.Writer index;
    private final RecordFile.Writer rejects;
    private final RecordFile.Writer diagnostics;
    private final TreeMap<String, Line> digests = new TreeMap<>();
    private long kept;
    private long rejected;

    UnitFiles(Plan plan, Path folder) throws IOException {
        this.plan = plan;
        this.folder = folder;
        blocks = new Counted(new BufferedOutputStream(Files.newOutputStream(folder.resolve(BLOCKS)), 1 << 16));
        index = new RecordFile.Writer(folder.resolve(INDEX));
        rejects = new RecordFile.Writer(folder.resolve(REJECTS));
        diagnostics = new RecordFile.Writer(folder.resolve(DIAGNOSTICS));
    }

    long kept() {
        return kept;
    }

    long rejected() {
        return rejected;
    }

    @Override
    public void kept(Sample sample) {
        try {
            long position = blocks.count;
            var split = plan.split().of(sample.group());
            plan.format().pack(sample.withSplit(split), blocks);
            var entry = Fields.write()
                    .text(sample.key())
                    .text(sample.group())
                    .text(sample.source().path())
                    .text(split.name())
                    .number(plan.split().order(sample.key()))
                    .number(position)
                    .number(blocks.count - position);
            for (var grouping : plan.group()) {
                List<Sha256> marks = grouping.marks().apply(sample);
                entry.number(marks.size());
                for (var mark : marks) {
                    entry.raw(java.util.Arrays.copyOf(mark.bytes(), MARK_BYTES));
                }
            }
            index.add(entry.done());
            kept++;
        } catch (IOException e) {
            throw new Chain.EndFailed(e);
        }
    }

    @Override
    public void rejected(Rejected reject) {
        try {
            rejects.add(encode(reject));
            rejected++;
        } catch (IOException e) {
            throw new Chain.EndFailed(e);
        }
    }

    @Override
    public void noted(Diagnostic diagnostic) {
        try {
            diagnostics.add(Fields.write()
                    .text(diagnostic.source())
                    .text(diagnostic.locator())
                    .text(diagnostic.code())
                    .text(diagnostic.severity().word())
                    .text(diagnostic.detail())
                    .done());
        } catch (IOException e) {
            throw new Chain.EndFailed(e);
        }
    }

    void digest(String path, long bytes, Sha256 sha256) {
        digests.put(path, Line.of("digest", path, Long.toString(bytes), sha256.hex()));
    }

    /// Digests the unit's files that the source did not read.
    void digestTheRest(WorkUnit unit) throws IOException {
        for (var file : unit.files()) {
            if (!digests.containsKey(file.path())) {
                var path = plan.read().locate(file);
                digest(file.path(), Files.size(path), Sha256.of(path));
            }
        }
    }

    static byte[] encode(Rejected reject) {
        return Fields.write()
                .text(reject.key())
                .text(reject.group())
                .text(reject.source())
                .text(reject.stage())
                .text(reject.reason().code())
                .text(reject.detail())
                .done();
    }

    static Rejected decodeReject(Fields in) {
        return new Rejected(in.text(), in.text(), in.text(), in.text(), new Reason(in.text()), in.text());
    }

    static Diagnostic decodeDiagnostic(Fields in) {
        return new Diagnostic(
                in.text(),
                in.text(),
                in.text(),
                Diagnostic.Severity.valueOf(in.text().toUpperCase(java.util.Locale.ROOT)),
                in.text());
    }

    @Override
    public void close() throws IOException {
        try (blocks;
                index;
                rejects;
                diagnostics) {
            var lines = new StringBuilder();
            digests.values().forEach(line -> lines.append(line.format()));
            Files.writeString(folder.resolve(DIGESTS), lines, StandardCharsets.UTF_8);
        }
    }

    /// Knows how much went through it.
    private static final class Counted extends OutputStream {
        private final OutputStream out;
        private long count;

        private Counted(OutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int value) throws IOException {
            out.write(value);
            count++;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
            count += length;
        }

        @Override
        public void close() throws IOException {
            out.close();
        }
    }
}
