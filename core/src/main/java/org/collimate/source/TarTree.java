// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.source;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/// A tar that is not compressed: its headers are read once (POSIX ustar, PAX, GNU and old ones), its members by their
/// place. A tar that is cut off gives the members that are whole.
final class TarTree implements FileTree {
    /// The members of a tar, without the open file: what can be kept between the units of one large archive.
    record Index(List<TreeFile> files, List<Oddity> oddities) {}

    private final FileChannel channel;
    private final Index index;

    private TarTree(FileChannel channel, Index index) {
        this.channel = channel;
        this.index = index;
    }

    /// Opens a tar whose members were found before.
    static TarTree open(Path file, Index index) throws IOException {
        return new TarTree(FileChannel.open(file), index);
    }

    /// Finds the members of a tar.
    static Index scan(Path file, SourceLimits limits) throws IOException {
        try (var channel = FileChannel.open(file)) {
            return scan(channel, limits);
        }
    }

    private static Index scan(FileChannel channel, SourceLimits limits) throws IOException {
        var members = new Members(limits.members());
        long size = channel.size();
        var in = new SeekingStream(channel);
        try (var tar = new TarArchiveInputStream(in, StandardCharsets.ISO_8859_1.name())) {
            in.beginHeader(0);
            for (var entry = tar.getNextEntry(); entry != null && members.count(); entry = tar.getNextEntry()) {
                long place = in.position();
                var path = members.admit(entry);
                if (path != null && entry.getSize() <= size - place) {
                    members.add(new TreeFile(path, entry.getSize(), place));
                } else if (path != null) {
                    members.oddity("", "archive-truncated", truncated(members.seen() - 1));
                    break;
                }
                // The pieces of a sparse member are found by reading it.
                in.beginHeader(entry.isSparse() ? 0 : entry.getSize());
            }
        } catch (IOException | RuntimeException e) {
            // A damaged header: what stands behind it cannot be found. The library throws more than IOException here.
            members.oddity("", "archive-truncated", truncated(members.seen()));
        }
        return new Index(members.files(), members.oddities());
    }

    static String truncated(int whole) {
        return "cut off or damaged after " + whole + " members; those were used";
    }

    @Override
    public List<TreeFile> files() {
        return index.files();
    }

    @Override
    public List<Oddity> oddities() {
        return index.oddities();
    }

    @Override
    public Reading read(TreeFile file, long limit) throws IOException {
        if (file.bytes() > limit) {
            return Reading.tooLarge(file.bytes(), limit);
        }
        var bytes = ByteBuffer.allocate((int) file.bytes());
        while (bytes.hasRemaining()) {
            if (channel.read(bytes, file.place() + bytes.position()) < 0) {
                throw new IOException("[" + file.path() + "] ends early; the archive changed while it was read");
            }
        }
        return Reading.whole(bytes.array());
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
