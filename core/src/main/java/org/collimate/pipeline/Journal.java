// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.pipeline;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/// What a run has finished, one line each, on the disk before anything builds on it. A torn last line is cut off when
/// the journal is opened again. Safe for many threads.
final class Journal implements AutoCloseable {
    private final Disk disk;
    private final FileChannel channel;
    private final List<Line> lines;

    private Journal(Disk disk, FileChannel channel, List<Line> lines) {
        this.disk = disk;
        this.channel = channel;
        this.lines = lines;
    }

    static Journal open(Disk disk, Path file) throws IOException {
        var lines = new ArrayList<Line>();
        long good = 0;
        if (Files.exists(file)) {
            var bytes = Files.readAllBytes(file);
            int from = 0;
            for (int i = 0; i < bytes.length; i++) {
                if (bytes[i] != '\n') {
                    continue;
                }
                var line = Line.parse(new String(bytes, from, i - from, StandardCharsets.UTF_8));
                if (line.isEmpty()) {
                    break;
                }
                lines.add(line.get());
                from = i + 1;
                good = from;
            }
        }
        var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        channel.truncate(good);
        channel.position(good);
        return new Journal(disk, channel, lines);
    }

    /// The lines so far.
    synchronized List<Line> lines() {
        return List.copyOf(lines);
    }

    synchronized void append(Line line) throws IOException {
        disk.append(channel, ByteBuffer.wrap(line.format().getBytes(StandardCharsets.UTF_8)));
        lines.add(line);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
