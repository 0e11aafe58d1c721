// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.dataset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;

/// Writes a dataset as a paper published it: the paper's files at the top, the images where the paper has them.
public final class PublishedExport implements Layout {
    private final Published published;

    public PublishedExport(Published published) {
        this.published = published;
    }

    @Override
    public String name() {
        return published.name();
    }

    @Override
    public void export(DatasetReader dataset, Path out) throws IOException {
        var parts = new ArrayList<Path>();
        var scratch = Files.createDirectories(out.resolve(".parts"));
        for (var stem : dataset.stems()) {
            var part = scratch.resolve(stem);
            parts.add(part);
            shard(dataset, stem, part, out);
        }
        PublishedParts.join(java.util.List.of(published), parts, scratch);
        for (var file : published.files()) {
            var from = scratch.resolve(PublishedParts.FOLDER).resolve(file.path());
            Files.move(from, out.resolve(file.path()));
        }
        try (var made = Files.walk(scratch)) {
            for (var path : made.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    private void shard(DatasetReader dataset, String stem, Path part, Path out) throws IOException {
        try (var rows = dataset.rows(stem);
                var stored = dataset.samples(stem);
                var lines = new PublishedParts(java.util.List.of(published), part)) {
            for (var row = rows.next(); row.isPresent(); row = rows.next()) {
                var sample = row.get().sample();
                lines.add(sample);
                var tar = stored.next()
                        .orElseThrow(() -> new DatasetFormatException("[" + stem
                                + ".tar] ends before its rows, expected equally many; run `dataset verify`"));
                for (var member : tar.members()) {
                    var image = out.resolve(
                            published.imagePath(sample, member.place().member()));
                    Files.createDirectories(image.resolveSibling(""));
                    Files.write(image, member.bytes());
                }
            }
        }
    }
}
