// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.pipeline;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;

/// The few operations whose order decides what survives a crash. Everything durable that a run does passes here, so
/// that a test can stop the program before any one of them.
public final class Disk {
    /// Told of each operation just before it happens.
    public interface Watch {
        void before(String operation);
    }

    private final Watch watch;

    public Disk(Watch watch) {
        this.watch = watch;
    }

    /// A disk that nobody watches.
    public static Disk unwatched() {
        return new Disk(operation -> {});
    }

    /// Renames a file or folder in one step. What stood at `to` must be a file or absent.
    void rename(Path from, Path to) throws IOException {
        watch.before("rename " + to.getFileName());
        var folder = to.resolveSibling("").toAbsolutePath();
        Files.createDirectories(folder);
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        syncFolder(folder);
    }

    /// Adds bytes at the end of an open file and waits until they are on the disk.
    void append(FileChannel channel, java.nio.ByteBuffer bytes) throws IOException {
        watch.before("append");
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
        channel.force(true);
    }

    /// Waits until every file of a folder, and the folder's own list, are on the disk.
    void sync(Path folder) throws IOException {
        watch.before("sync " + folder.getFileName());
        try (var files = Files.walk(folder)) {
            for (var file : (Iterable<Path>) files::iterator) {
                if (Files.isRegularFile(file)) {
                    try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                        channel.force(true);
                    }
                } else {
                    syncFolder(file);
                }
            }
        }
    }

    /// Deletes a file or a folder with everything in it; nothing there is as good.
    public void delete(Path path) throws IOException {
        if (!Files.exists(path, java.nio.file.LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        watch.before("delete " + path.getFileName());
        try (var files = Files.walk(path)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    /// An empty folder at this path, whatever was there before.
    Path freshFolder(Path folder) throws IOException {
        delete(folder);
        return Files.createDirectories(folder);
    }

    private static void syncFolder(Path folder) throws IOException {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (NoSuchFileException e) {
            throw e;
        } catch (IOException e) {
            // Some systems cannot open a folder; there the rename itself is all there is.
            return;
        }
    }
}
