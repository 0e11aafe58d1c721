// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.dataset;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.collimate.sample.Sample;

/// The lines of one shard for the published files, in a folder of parts; and how parts become files. Used by one
/// thread.
final class PublishedParts implements AutoCloseable {
    static final String FOLDER = "published";

    private final List<Published> layouts;
    private final Map<String, OutputStream> open = new LinkedHashMap<>();

    PublishedParts(List<Published> layouts, Path parts) throws IOException {
        this.layouts = layouts;
        for (var layout : layouts) {
            for (var file : layout.files()) {
                var part = parts.resolve(FOLDER).resolve(file.path());
                Files.createDirectories(part.resolveSibling(""));
                open.put(file.path(), new BufferedOutputStream(Files.newOutputStream(part), 1 << 14));
            }
        }
    }

    void add(Sample sample) throws IOException {
        try {
            for (var layout : layouts) {
                layout.add(sample, (path, line) -> {
                    var bytes = line.getBytes(StandardCharsets.UTF_8);
                    try {
                        add(path, bytes, 0, bytes.length);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /// Adds a line, without its newline, to the file of this path.
    ///
    /// @throws IllegalArgumentException if no layout lists the path
    void add(String path, byte[] line, int offset, int length) throws IOException {
        var out = open.get(path);
        if (out == null) {
            throw new IllegalArgumentException("no published layout lists " + path);
        }
        out.write(line, offset, length);
        out.write('\n');
    }

    @Override
    public void close() throws IOException {
        for (var out : open.values()) {
            out.close();
        }
    }

    /// Joins the parts of all shards into the files below `folder`.
    static void join(List<Published> layouts, List<Path> parts, Path folder) throws IOException {
        for (var layout : layouts) {
            for (var file : layout.files()) {
                var joined = folder.resolve(FOLDER).resolve(file.path());
                Files.createDirectories(joined.resolveSibling(""));
                try (var out = Files.newOutputStream(joined)) {
                    out.write(file.header().getBytes(StandardCharsets.UTF_8));
                    var lines = new TreeSet<String>();
                    for (var part : parts) {
                        var piece = part.resolve(FOLDER).resolve(file.path());
                        if (file.unique()) {
                            lines.addAll(Files.readAllLines(piece, StandardCharsets.UTF_8));
                        } else {
                            Files.copy(piece, out);
                        }
                    }
                    for (var line : lines) {
                        out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
                    }
                }
                if (layout.isAssembled(file)) {
                    Files.writeString(joined, layout.assembled(file, Files.readString(joined)));
                }
            }
        }
    }
}
