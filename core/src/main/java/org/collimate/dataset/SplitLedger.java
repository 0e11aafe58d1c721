// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.dataset;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Finds names that occur twice or in two splits among any number of rows: the names are parted by hash into files, and
/// each file is then looked at alone. Small datasets never touch the disk. Used by one thread.
final class SplitLedger implements AutoCloseable {
    private static final int PARTS = 256;
    private static final int BUFFER = 32 << 10;

    private final List<ByteArrayOutputStream> buffers = new ArrayList<>();
    private final List<String> splits = new ArrayList<>();
    private @Nullable Path folder;

    /// What a name is the name of.
    enum Kind {
        KEY('k', "key"),
        GROUP('g', "group"),
        FILE('f', "sha256 of an image"),
        PIXELS('p', "pixel_sha256 of an image");

        private final char code;
        private final String word;

        Kind(char code, String word) {
            this.code = code;
            this.word = word;
        }

        static Kind of(int code) {
            for (var kind : values()) {
                if (kind.code == code) {
                    return kind;
                }
            }
            throw new IllegalStateException("the ledger's own file has an unknown kind");
        }
    }

    SplitLedger() {
        for (int i = 0; i < PARTS; i++) {
            buffers.add(new ByteArrayOutputStream(64));
        }
    }

    void add(Kind kind, String name, String split) throws IOException {
        int splitNumber = splits.indexOf(split);
        if (splitNumber < 0) {
            splitNumber = splits.size();
            splits.add(split);
        }
        var bytes = name.getBytes(StandardCharsets.UTF_8);
        // The hash of a string is fixed by the language, and the order of the parts changes no outcome but the order.
        int hash = name.hashCode() * 0x9E3779B9;
        int part = hash >>> 24;
        var buffer = buffers.get(part);
        var out = new DataOutputStream(buffer);
        out.writeByte(kind.code);
        out.writeShort(splitNumber);
        out.writeInt(bytes.length);
        out.write(bytes);
        if (buffer.size() >= BUFFER) {
            spill(part, buffer);
        }
    }

    private void spill(int part, ByteArrayOutputStream buffer) throws IOException {
        var target = folder;
        if (target == null) {
            target = Files.createTempDirectory("collimate-verify");
            folder = target;
        }
        try (var out = Files.newOutputStream(
                target.resolve(Integer.toString(part)), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            buffer.writeTo(out);
        }
        buffer.reset();
    }

    /// Names every key that occurs twice and every group or image that is in two splits.
    void report(Problems problems) throws IOException {
        for (int part = 0; part < PARTS; part++) {
            var seen = new HashMap<String, Integer>();
            var target = folder;
            if (target != null && Files.exists(target.resolve(Integer.toString(part)))) {
                try (var in = new DataInputStream(
                        new BufferedInputStream(Files.newInputStream(target.resolve(Integer.toString(part)))))) {
                    look(in, seen, problems);
                }
            }
            var rest = new java.io.ByteArrayInputStream(buffers.get(part).toByteArray());
            look(new DataInputStream(rest), seen, problems);
        }
    }

    private void look(DataInputStream in, Map<String, Integer> seen, Problems problems) throws IOException {
        for (int code = in.read(); code >= 0; code = in.read()) {
            var kind = Kind.of(code);
            int split = in.readUnsignedShort();
            var name = new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
            var before = seen.putIfAbsent(kind.code + name, split);
            if (before == null) {
                continue;
            }
            if (kind == Kind.KEY) {
                problems.add("key " + name, "occurs twice", "once in the dataset");
            } else if (before != split) {
                problems.add(
                        kind.word + " " + name,
                        "is in the splits " + splits.get(before) + " and " + splits.get(split),
                        "one split");
            }
        }
    }

    @Override
    public void close() throws IOException {
        var target = folder;
        if (target == null) {
            return;
        }
        try (Stream<Path> files = Files.walk(target)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> {
                try {
                    Files.delete(file);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
