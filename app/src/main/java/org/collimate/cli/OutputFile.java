// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;

/// A file that is there as a whole or not at all: it is written beside its place and moved there by [#done()]. What is
/// no ordinary file (`/dev/stdout`, a pipe) and standard output are written directly.
final class OutputFile implements AutoCloseable {
    private static final int BUFFER = 1 << 16;

    private final @Nullable Path place;
    private final @Nullable Path written;
    private final OutputStream out;
    private boolean isOpen = true;

    private OutputFile(@Nullable Path place, @Nullable Path written, OutputStream out) {
        this.place = place;
        this.written = written;
        this.out = out;
    }

    /// Standard output, which stays open.
    static OutputFile standard(OutputStream out) {
        return new OutputFile(null, null, new BufferedOutputStream(out, BUFFER));
    }

    static OutputFile at(Path place) throws IOException {
        if (Files.exists(place) && !Files.isRegularFile(place)) {
            return new OutputFile(place, null, new BufferedOutputStream(Files.newOutputStream(place), BUFFER));
        }
        var folder = place.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        var written = place.resolveSibling(place.getFileName() + ".part");
        return new OutputFile(place, written, new BufferedOutputStream(Files.newOutputStream(written), BUFFER));
    }

    OutputStream stream() {
        return out;
    }

    /// Ends the file and puts it in its place.
    void done() throws IOException {
        out.flush();
        isOpen = false;
        if (place != null) {
            out.close();
        }
        if (place != null && written != null) {
            Files.move(written, place, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /// Takes away what was begun and not done.
    @Override
    public void close() throws IOException {
        if (isOpen && place != null) {
            out.close();
            if (written != null) {
                Files.deleteIfExists(written);
            }
        }
    }
}
