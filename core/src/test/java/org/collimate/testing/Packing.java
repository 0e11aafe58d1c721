// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/// Writes the same files as a folder or as an archive of any kind.
public enum Packing {
    FOLDER(""),
    ZIP(".zip"),
    MECA(".meca"),
    TAR(".tar"),
    TAR_GZ(".tar.gz"),
    TGZ(".tgz");

    private final String ending;

    Packing(String ending) {
        this.ending = ending;
    }

    /// What the name of such an archive ends in.
    public String ending() {
        return ending;
    }

    /// Writes `files` (path to content, in their order) into `folder`: as they are, or as the archive `name` with this
    /// packing's ending.
    public void write(Path folder, String name, Map<String, byte[]> files) {
        try {
            Files.createDirectories(folder);
            if (this == FOLDER) {
                for (var file : files.entrySet()) {
                    var path = folder.resolve(file.getKey());
                    Files.createDirectories(path.getParent());
                    Files.write(path, file.getValue());
                }
                return;
            }
            Files.write(folder.resolve(name + ending), pack(files));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The bytes of the archive.
    public byte[] pack(Map<String, byte[]> files) {
        var bytes = new ByteArrayOutputStream();
        try {
            switch (this) {
                case FOLDER -> throw new IllegalArgumentException("a folder has no bytes");
                case ZIP, MECA -> zip(bytes, files);
                case TAR -> tar(bytes, files);
                case TAR_GZ, TGZ -> {
                    try (var gz = new GZIPOutputStream(bytes)) {
                        tar(gz, files);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void zip(OutputStream out, Map<String, byte[]> files) throws IOException {
        try (var zip = new ZipArchiveOutputStream(out)) {
            for (var file : files.entrySet()) {
                var entry = new ZipArchiveEntry(file.getKey());
                entry.setTime(0);
                zip.putArchiveEntry(entry);
                zip.write(file.getValue());
                zip.closeArchiveEntry();
            }
        }
    }

    private static void tar(OutputStream out, Map<String, byte[]> files) throws IOException {
        var tar = new TarArchiveOutputStream(out, StandardCharsets.UTF_8.name());
        tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
        tar.setAddPaxHeadersForNonAsciiNames(true);
        for (var file : files.entrySet()) {
            var entry = new TarArchiveEntry(file.getKey(), true);
            entry.setModTime(0);
            entry.setSize(file.getValue().length);
            tar.putArchiveEntry(entry);
            tar.write(file.getValue());
            tar.closeArchiveEntry();
        }
        tar.finish();
    }
}
