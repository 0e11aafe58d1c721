// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.source.reports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Reports as text files (UTF-8), one a file. The id is the path below the folder without `.txt`, the order that of the
/// paths' characters. Links are not followed, names that begin with a dot are left out.
final class TextFolder implements ReportRows {
    private static final String ENDING = ".txt";

    private record Listed(String path, Path file) {}

    private final Iterator<Listed> files;

    private TextFolder(List<Listed> files) {
        this.files = files.iterator();
    }

    /// One text; its id is the file's name without `.txt`.
    static TextFolder single(Path file) {
        return new TextFolder(List.of(new Listed(String.valueOf(file.getFileName()), file)));
    }

    static TextFolder open(Path folder) throws IOException {
        var listed = new ArrayList<Listed>();
        try (var paths = Files.walk(folder, new FileVisitOption[0])) {
            paths.forEach(file -> {
                var path = folder.relativize(file).toString().replace('\\', '/');
                if (isText(path) && Files.isRegularFile(file)) {
                    listed.add(new Listed(path, file));
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        listed.sort((a, b) -> a.path().compareTo(b.path()));
        return new TextFolder(listed);
    }

    private static boolean isText(String path) {
        return path.toLowerCase(Locale.ROOT).endsWith(ENDING) && !path.startsWith(".") && !path.contains("/.");
    }

    @Override
    public Optional<ReportRow> next() throws IOException {
        if (!files.hasNext()) {
            return Optional.empty();
        }
        var file = files.next();
        var path = file.path();
        long size = Files.size(file.file());
        if (size > LONGEST) {
            return Optional.of(new ReportRow.Bad(path, "has " + size + " bytes, expected at most " + LONGEST));
        }
        try (var in = InputBytes.open(file.file())) {
            var bytes = in.readNBytes(LONGEST + 1);
            if (bytes.length > LONGEST) {
                return Optional.of(new ReportRow.Bad(path, "is longer than " + LONGEST + " bytes when unpacked"));
            }
            return Optional.of(new ReportRow.Report(path, id(path), text(bytes), List.of()));
        }
    }

    private static String id(String path) {
        int end = path.toLowerCase(Locale.ROOT).lastIndexOf(ENDING);
        return end <= 0 ? path : path.substring(0, end);
    }

    private static String text(byte[] bytes) {
        var text = new String(bytes, StandardCharsets.UTF_8);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    @Override
    public void close() {}
}
