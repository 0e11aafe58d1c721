// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.collimate.pipeline.SampleSource.Sink;

/// Files of a folder as they were listed; every file that is read is compared with its listing and its digest reported.
final class FolderTree implements FileTree {
    private final List<TreeFile> files;
    private final List<Oddity> oddities;
    private final Function<String, Path> locate;
    private final Sink sink;
    private final Set<String> digested = new HashSet<>();

    private FolderTree(List<TreeFile> files, List<Oddity> oddities, Function<String, Path> locate, Sink sink) {
        this.files = List.copyOf(files);
        this.oddities = List.copyOf(oddities);
        this.locate = locate;
        this.sink = sink;
    }

    /// A tree of listed files. `locate` leads from a path inside the input to the file on disk.
    ///
    /// @throws IOException if what was listed cannot be looked at
    static FolderTree of(List<TreeFile> listed, Function<String, Path> locate, Sink sink) throws IOException {
        var oddities = new ArrayList<Oddity>();
        for (var file : listed) {
            if (!file.isFile()) {
                oddities.add(whyNoFile(file.path(), locate));
            }
        }
        // What is no file stays among them: a folder with a link to an article is that article's folder all the same.
        var files = new ArrayList<>(listed);
        files.sort((a, b) -> PathOrder.BYTES.compare(a.path(), b.path()));
        oddities.sort((a, b) -> PathOrder.BYTES.compare(a.path(), b.path()));
        return new FolderTree(files, oddities, locate, sink);
    }

    private static Oddity whyNoFile(String path, Function<String, Path> locate) throws IOException {
        try {
            var attributes =
                    Files.readAttributes(locate.apply(path), BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (attributes.isSymbolicLink()) {
                return new Oddity(path, "file-link", "a link, expected a file; links are never followed");
            }
            return new Oddity(path, "file-special", "a device, pipe or socket, expected a file");
        } catch (NoSuchFileException | InvalidPathException e) {
            return new Oddity(
                    path, "file-name", "a name in another encoding than this system's; rename it or set LC_ALL");
        }
    }

    private static BasicFileAttributes attributes(String path, Path file) throws IOException {
        try {
            return Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        } catch (NoSuchFileException e) {
            throw gone(path, e);
        }
    }

    static IOException gone(String path, NoSuchFileException cause) {
        return new IOException(
                "[" + path + "] is gone, expected as it was listed; the input changed, run again with --fresh", cause);
    }

    static IOException changed(String path, long now, long listed) {
        return new IOException("[" + path + "] has " + now + " bytes, expected " + listed
                + " as it was listed; the input changed, run again with --fresh");
    }

    @Override
    public List<TreeFile> files() {
        return files;
    }

    @Override
    public List<Oddity> oddities() {
        return oddities;
    }

    @Override
    public Reading read(TreeFile file, long limit) throws IOException {
        if (!file.isFile()) {
            return new Reading.Refused("no-file", "a link or device, expected a file");
        }
        var path = locate.apply(file.path());
        try {
            var attributes = attributes(file.path(), path);
            if (!attributes.isRegularFile() || attributes.size() != file.bytes()) {
                throw changed(file.path(), attributes.size(), file.bytes());
            }
            if (attributes.size() > limit) {
                return Reading.tooLarge(attributes.size(), limit);
            }
            var bytes = Files.readAllBytes(path);
            if (bytes.length != file.bytes()) {
                throw changed(file.path(), bytes.length, file.bytes());
            }
            var reading = (Reading.Whole) Reading.whole(bytes);
            if (digested.add(file.path())) {
                sink.digest(file.path(), bytes.length, reading.digest());
            }
            return reading;
        } catch (NoSuchFileException e) {
            throw gone(file.path(), e);
        }
    }

    /// Compares every file with its listing, also those that will not be read.
    void check() throws IOException {
        for (var file : files) {
            long size = file.isFile()
                    ? attributes(file.path(), locate.apply(file.path())).size()
                    : file.bytes();
            if (size != file.bytes()) {
                throw changed(file.path(), size, file.bytes());
            }
        }
    }

    @Override
    public void close() {}
}
