// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.dataset;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.collimate.provenance.Sha256;
import org.collimate.sample.Sample;
import org.collimate.sample.Split;

/// Writes one shard's parts of a recipe's published files, and joins the parts of all shards into the files. Used by
/// one thread.
public final class PublishedFiles implements AutoCloseable {
    private final Published published;
    private final List<Published.PublishedFile> files = new ArrayList<>();
    private final List<OutputStream> parts = new ArrayList<>();

    private PublishedFiles(Published published) {
        this.published = published;
    }

    /// Opens the parts of one shard of a split in a folder, named by their number among [Published#files]: `0.part` …
    public static PublishedFiles create(Path folder, Published published, Split split) throws IOException {
        var opened = new PublishedFiles(published);
        var all = published.files();
        try {
            for (int i = 0; i < all.size(); i++) {
                if (all.get(i).takes(split)) {
                    opened.files.add(all.get(i));
                    opened.parts.add(new BufferedOutputStream(Files.newOutputStream(part(folder, i))));
                }
            }
        } catch (IOException e) {
            opened.close();
            throw e;
        }
        return opened;
    }

    /// The next sample of the shard.
    public void write(Sample sample) throws IOException {
        for (int i = 0; i < files.size(); i++) {
            published.write(sample, files.get(i), parts.get(i));
        }
    }

    private static Path part(Path folder, int number) {
        return folder.resolve(number + ".part");
    }

    /// Joins the parts into one published file.
    ///
    /// `shards` are the folders given to [#create], in the order their samples should have: split by split, then by
    /// number. Folders without a part of this file are passed over. The file gets its header even without a line.
    ///
    /// @return how `dataset.json` lists it
    public static ListedFile join(List<Path> shards, Published published, int number, Path dataset)
            throws IOException {
        var file = published.files().get(number);
        var target = dataset.resolve(file.pathInDataset());
        Files.createDirectories(java.util.Objects.requireNonNull(target.getParent()));
        var digest = Sha256.newDigest();
        try (var out = new DigestOutputStream(Files.newOutputStream(target), digest)) {
            if (file.header().isPresent()) {
                out.write((file.header().get() + "\n").getBytes(StandardCharsets.UTF_8));
            }
            for (var shard : shards) {
                if (Files.exists(part(shard, number))) {
                    Files.copy(part(shard, number), out);
                }
            }
        }
        return new ListedFile(file.pathInDataset(), Files.size(target), Sha256.finish(digest), Optional.empty());
    }

    @Override
    public void close() throws IOException {
        for (var part : parts) {
            part.close();
        }
    }
}
