// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.pipeline;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.collimate.pipeline.WorkUnit.InputFile;
import org.collimate.provenance.Sha256;

/// The frozen list of what a run reads, as a file: units with the paths, sizes and times of change of their files. The
/// times only tell whether a file must be looked at again; they belong to no identity.
record Listing(Path file, long units, long bytes, Sha256 identity) {
    /// Lists a source into `file`.
    static Listing write(SampleSource source, Path file) throws IOException {
        try (var out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            source.list(unit -> {
                try {
                    add(source, unit, out);
                } catch (IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            });
        } catch (java.io.UncheckedIOException e) {
            throw e.getCause();
        }
        return read(file);
    }

    private static void add(SampleSource source, WorkUnit unit, BufferedWriter out) throws IOException {
        out.write(Line.of(
                        "unit",
                        Integer.toString(unit.number()),
                        unit.name(),
                        Integer.toString(unit.begin()),
                        Integer.toString(unit.end()))
                .format());
        for (var input : unit.files()) {
            long changed = Files.getLastModifiedTime(source.locate(input)).toMillis();
            out.write(Line.of("file", input.path(), Long.toString(input.bytes()), Long.toString(changed))
                    .format());
        }
    }

    /// Reads the totals of a list that was written before.
    static Listing read(Path file) throws IOException {
        MessageDigest identity = Sha256.newDigest();
        long units = 0;
        long bytes = 0;
        try (var entries = new Entries(file)) {
            while (entries.hasNext()) {
                var entry = entries.next();
                units++;
                bytes += entry.unit().bytes();
                identity.update((entry.unit().name() + '\n').getBytes(StandardCharsets.UTF_8));
                for (var input : entry.unit().files()) {
                    identity.update((input.path() + '\t' + input.bytes() + '\n').getBytes(StandardCharsets.UTF_8));
                }
            }
        }
        return new Listing(file, units, bytes, Sha256.finish(identity));
    }

    /// A unit and when each of its files was changed, in milliseconds since 1970.
    record Entry(WorkUnit unit, List<Long> changed) {
        Entry {
            changed = List.copyOf(changed);
        }
    }

    Entries entries() throws IOException {
        return new Entries(file);
    }

    /// The units in order, one at a time. Used by one thread.
    static final class Entries implements Iterator<Entry>, AutoCloseable {
        private final Path file;
        private final BufferedReader in;
        private Optional<Line> ahead;

        private Entries(Path file) throws IOException {
            this.file = file;
            this.in = Files.newBufferedReader(file, StandardCharsets.UTF_8);
            this.ahead = line();
        }

        @Override
        public boolean hasNext() {
            return ahead.isPresent();
        }

        @Override
        public Entry next() {
            var head = ahead.orElseThrow(NoSuchElementException::new);
            var files = new ArrayList<InputFile>();
            var changed = new ArrayList<Long>();
            ahead = line();
            while (ahead.isPresent() && ahead.get().kind().equals("file")) {
                var line = ahead.get();
                files.add(new InputFile(line.fields().getFirst(), line.number(1)));
                changed.add(line.number(2));
                ahead = line();
            }
            var unit = new WorkUnit(
                    (int) head.number(0), head.fields().get(1), files, (int) head.number(2), (int) head.number(3));
            return new Entry(unit, changed);
        }

        private Optional<Line> line() {
            try {
                var text = in.readLine();
                if (text == null) {
                    return Optional.empty();
                }
                var line = Line.parse(text);
                if (line.isEmpty()) {
                    throw new IOException("[" + file.getFileName() + "] a line does not fit its checksum; the run's own"
                            + " files were altered, start again with --fresh");
                }
                return line;
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
