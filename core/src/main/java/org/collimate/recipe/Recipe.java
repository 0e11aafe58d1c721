// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.recipe;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.collimate.provenance.Sha256;
import org.collimate.sample.Split;
import org.collimate.source.ArticleSettings;

/// What to read, which stages to pass and what to write, with every default filled in. Two recipes with equal
/// [#resolved()] text over the same input make the same bytes.
///
/// @param name the dataset's name
/// @param paper the slug of the paper whose system this is, if any
/// @param seed the key of splits and order
/// @param images whether a figure needs its pictures
/// @param licenses `commercial`, `noncommercial`, `all`, or SPDX identifiers
/// @param read the source and its settings
/// @param stages what every sample passes, in order
/// @param duplicates what two samples may not share
/// @param split the fraction of the groups for each split
/// @param write what is written
/// @param tags words by which the dataset is found
/// @param limitations what a user must know before using the dataset
/// @param citation the work to cite
public record Recipe(
        String name,
        Optional<String> paper,
        String title,
        String description,
        String seed,
        ArticleSettings.Images images,
        List<String> licenses,
        Chosen read,
        List<Chosen> stages,
        List<DuplicateKind> duplicates,
        SequencedMap<Split, Double> split,
        WriteSettings write,
        List<String> tags,
        List<String> limitations,
        Optional<String> citation) {
    public Recipe {
        licenses = List.copyOf(licenses);
        stages = List.copyOf(stages);
        duplicates = List.copyOf(duplicates);
        split = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(split));
        tags = List.copyOf(tags);
        limitations = List.copyOf(limitations);
    }

    /// A source or stage and its settings.
    public record Chosen(String name, Record settings) {}

    /// What samples of different articles may not share.
    public enum DuplicateKind {
        ARTICLES,
        IMAGES,
        TEXTS
    }

    /// @param shardSize samples in a shard, at least 1
    /// @param images whether images stand in the Parquet files too
    /// @param columns sets of columns to add
    /// @param published the paper's own files to write
    public record WriteSettings(int shardSize, Embedding images, List<String> columns, List<String> published) {
        public static final WriteSettings DEFAULT = new WriteSettings(10_000, Embedding.COPIED, List.of(), List.of());

        public WriteSettings {
            columns = List.copyOf(columns);
            published = List.copyOf(published);
            if (shardSize < 1) {
                throw new IllegalArgumentException("shard-size is at least 1, found " + shardSize);
            }
        }
    }

    /// Where the bytes of images are.
    public enum Embedding {
        /// In the tars only, copied byte for byte.
        COPIED,
        /// In the tars, and in a column of the Parquet files that Hugging Face `datasets` shows as pictures.
        EMBEDDED
    }

    /// The recipe as YAML with every default filled in, without locations and secrets. Reading it gives an equal
    /// recipe.
    public String resolved() {
        var map = new LinkedHashMap<String, Object>();
        map.put("name", name);
        map.put("paper", paper);
        map.put("title", title);
        map.put("description", description);
        map.put("seed", seed);
        map.put("images", images);
        map.put("licenses", licenses);
        var source = new LinkedHashMap<String, Object>();
        source.put(read.name(), read.settings());
        map.put("read", source);
        map.put(
                "stages",
                stages.stream()
                        .map(chosen -> {
                            var item = new LinkedHashMap<String, Object>();
                            item.put(chosen.name(), chosen.settings());
                            return item;
                        })
                        .toList());
        map.put("duplicates", duplicates);
        map.put("split", split);
        map.put("write", write);
        map.put("tags", tags);
        map.put("limitations", limitations);
        map.put("citation", citation);
        return YamlWriter.write(map);
    }

    /// The digest of [#resolved()].
    public Sha256 digest() {
        return Sha256.of(resolved());
    }
}
