// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.dataset;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import org.collimate.sample.Sample;

/// The layout `imagefolder`: a folder a split with the images of all samples as files and a `metadata.jsonl` that gives
/// each its `file_name`, `key`, `text` and `license`. Hugging Face `load_dataset("imagefolder", data_dir=…)` reads it.
public final class ImageFolder implements Layout {
    @Override
    public String name() {
        return "imagefolder";
    }

    @Override
    public void export(DatasetReader dataset, Path out) throws IOException {
        var bySplit = new LinkedHashMap<String, Path>();
        for (var stem : dataset.stems()) {
            var split = stem.substring(0, Math.max(0, stem.lastIndexOf('-')));
            var folder = bySplit.get(split);
            if (folder == null) {
                folder = Files.createDirectories(out.resolve(split));
                bySplit.put(split, folder);
                Files.deleteIfExists(folder.resolve("metadata.jsonl"));
            }
            shard(dataset, stem, folder);
        }
    }

    private static void shard(DatasetReader dataset, String stem, Path folder) throws IOException {
        try (var rows = dataset.rows(stem);
                var stored = dataset.samples(stem);
                var metadata = new BufferedOutputStream(Files.newOutputStream(
                        folder.resolve("metadata.jsonl"),
                        java.nio.file.StandardOpenOption.CREATE,
                        java.nio.file.StandardOpenOption.APPEND))) {
            for (var row = rows.next(); row.isPresent(); row = rows.next()) {
                var tar = stored.next()
                        .orElseThrow(() -> new DatasetFormatException("[" + stem
                                + ".tar] ends before its rows, expected equally many; run `dataset verify`"));
                if (!tar.key().equals(row.get().sample().key())) {
                    throw new DatasetFormatException(
                            "[" + stem + ".tar] has another order than its rows;" + " run `dataset verify`");
                }
                for (var member : tar.members()) {
                    Files.write(folder.resolve(member.place().member()), member.bytes());
                    metadata.write(line(row.get().sample(), member.place().member()));
                }
            }
        }
    }

    private static byte[] line(Sample sample, String file) throws IOException {
        var bytes = new java.io.ByteArrayOutputStream();
        try (var json = Json.FACTORY.createGenerator(bytes)) {
            json.writeStartObject();
            json.writeStringField("file_name", file);
            json.writeStringField("key", sample.key());
            json.writeStringField("text", sample.text());
            if (sample.license().isPresent()) {
                json.writeStringField("license", sample.license().get());
            } else {
                json.writeNullField("license");
            }
            json.writeEndObject();
        }
        bytes.write('\n');
        return bytes.toByteArray();
    }
}
