// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.collimate.provenance.Sha256;
import org.collimate.sample.Sample;
import org.collimate.sample.Split;
import org.collimate.testing.SmallDataset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublishedFilesJoinInOrderTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    /// A CSV with a header for the training split, and one list of all keys.
    private static final class Captions implements Published {
        @Override
        public String name() {
            return "captions";
        }

        @Override
        public List<PublishedFile> files() {
            return List.of(
                    new PublishedFile("train_captions.csv", Optional.of("ID,Group"), Optional.of(Split.TRAIN)),
                    new PublishedFile("keys.jsonl", Optional.empty(), Optional.empty()));
        }

        @Override
        public void write(Sample sample, PublishedFile file, OutputStream out) throws IOException {
            var line = file.path().endsWith(".csv")
                    ? sample.key() + "," + sample.group()
                    : "{\"key\":\"" + sample.key() + "\"}";
            out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void partsOfShardsBecomeOneFileWithOneHeader() throws Exception {
        var published = new Captions();
        var shards = new ArrayList<Path>();
        for (var split : List.of(Split.TRAIN, Split.TEST)) {
            for (int i = 0; i < 2; i++) {
                var shard = Files.createDirectories(folder.resolve(split.name() + i));
                shards.add(shard);
                try (var parts = PublishedFiles.create(shard, published, split)) {
                    parts.write(SmallDataset.figure(shards.size(), split));
                }
            }
        }
        var csv = PublishedFiles.join(shards, published, 0, folder);
        assertThat(csv.path()).isEqualTo("published/train_captions.csv");
        assertThat(Files.readString(folder.resolve(csv.path()))).isEqualTo("ID,Group\nk001,PMC100\nk002,PMC101\n");
        assertThat(csv.sha256()).isEqualTo(Sha256.of(folder.resolve(csv.path())));
        var all = PublishedFiles.join(shards, published, 1, folder);
        assertThat(Files.readAllLines(folder.resolve(all.path()))).hasSize(4).last().isEqualTo("{\"key\":\"k004\"}");
    }
}
