// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.collimate.dataset.DatasetReader;
import org.collimate.dataset.MemberPlace;
import org.collimate.dataset.WrittenRows;
import org.collimate.provenance.Sha256;
import org.collimate.sample.Part;
import org.collimate.sample.Picture;
import org.collimate.sample.Sample;
import org.collimate.sample.Shape;
import org.collimate.sample.Split;
import org.collimate.sample.Words;

/// Ways a dataset can be wrong. Each writes the small dataset with one fault; `sql` says whether the SQL checks see it
/// too, `found` what the verifier's message has in it.
public enum Faults {
    CHANGED_BYTE_IN_A_TAR(true, "another SHA-256") {
        @Override
        void write(Path folder) throws IOException {
            SmallDataset.write(folder, false);
            var tar = folder.resolve("shards/train-00001.tar");
            var bytes = Files.readAllBytes(tar);
            // Inside the first picture, behind the JSON and the text.
            int at = indexOf(bytes, "IDAT") + 6;
            bytes[at] ^= 1;
            Files.write(tar, bytes);
            SmallDataset.relist(folder);
        }
    },
    CHANGED_FILE(true, "another SHA-256") {
        @Override
        void write(Path folder) throws IOException {
            SmallDataset.write(folder, false);
            var card = folder.resolve("README.md");
            Files.writeString(card, Files.readString(card).replace("made-up", "made_up"));
        }
    },
    ANOTHER_RECIPE(false, "that of recipe.yaml") {
        @Override
        void write(Path folder) throws IOException {
            SmallDataset.write(folder, false);
            Files.writeString(folder.resolve("recipe.yaml"), "name: other\n");
            SmallDataset.relist(folder);
        }
    },
    PROVENANCE_OF_ANOTHER_RECIPE(false, "provenance.json recipe_sha256") {
        @Override
        void write(Path folder) throws IOException {
            SmallDataset.write(folder, false);
            Files.writeString(folder.resolve("provenance.json"), "{\"recipe_sha256\": \"0\"}\n");
            SmallDataset.relist(folder);
        }
    },
    MISSING_TAR(true, "the listed file is missing") {
        @Override
        void write(Path folder) throws IOException {
            SmallDataset.write(folder, false);
            Files.delete(folder.resolve("shards/test-00000.tar"));
        }
    },
    UNLISTED_FILE(true, "does not list it") {
        @Override
        void write(Path folder) throws IOException {
            SmallDataset.write(folder, false);
            Files.writeString(folder.resolve("published/new.csv"), "a\n");
        }
    },
    COUNTS_OF_A_SPLIT(true, "train is 9") {
        @Override
        void write(Path folder) throws IOException {
            SmallDataset.write(folder, false);
            edit(folder.resolve("dataset.json"), "\"train\" : 8", "\"train\" : 9");
            edit(folder.resolve("dataset.json"), "\"kept\" : 12", "\"kept\" : 13");
            edit(folder.resolve("dataset.json"), "\"read\" : 14", "\"read\" : 15");
        }
    },
    COUNTS_OF_A_REASON(true, "license is 2") {
        @Override
        void write(Path folder) throws IOException {
            SmallDataset.write(folder, false);
            edit(folder.resolve("dataset.json"), "\"license\" : 1", "\"license\" : 2");
            edit(folder.resolve("dataset.json"), "\"rejected\" : 2", "\"rejected\" : 3");
            edit(folder.resolve("dataset.json"), "\"read\" : 14", "\"read\" : 15");
        }
    },
    SUMS_OF_THE_COUNTS(true, "are not the sums") {
        @Override
        void write(Path folder) throws IOException {
            SmallDataset.write(folder, false);
            edit(folder.resolve("dataset.json"), "\"read\" : 14", "\"read\" : 13");
        }
    },
    KEY_TWICE(true, "occurs twice") {
        @Override
        void write(Path folder) throws IOException {
            var samples = SmallDataset.samples();
            samples.set(5, samples.get(0));
            SmallDataset.write(folder, false, samples);
        }
    },
    GROUP_IN_TWO_SPLITS(true, "is in the splits") {
        @Override
        void write(Path folder) throws IOException {
            var samples = SmallDataset.samples();
            samples.set(7, samples.get(7).withSplit(Split.TEST));
            SmallDataset.write(folder, false, samples);
        }
    },
    IMAGE_IN_TWO_SPLITS(true, "sha256 of an image") {
        @Override
        void write(Path folder) throws IOException {
            var samples = SmallDataset.samples();
            var words = samples.get(11).parts().get(1);
            samples.set(
                    11, samples.get(11).withParts(List.of(samples.get(0).parts().get(0), words)));
            SmallDataset.write(folder, false, samples);
        }
    },
    PIXELS_IN_TWO_SPLITS(true, "pixel_sha256 of an image") {
        @Override
        void write(Path folder) throws IOException {
            var samples = SmallDataset.samples();
            samples.set(
                    11,
                    picture(
                            samples.get(11),
                            picture ->
                                    picture.decoded("image/png", picture.shape().orElseThrow(), Sha256.of("pixels0"))));
            SmallDataset.write(folder, false, samples);
        }
    },
    ANOTHER_SHAPE(false, "the picture is [16, 20]") {
        @Override
        void write(Path folder) throws IOException {
            var samples = SmallDataset.samples();
            samples.set(
                    0,
                    picture(
                            samples.get(0),
                            picture -> picture.decoded(
                                    "image/png",
                                    new Shape(List.of(20, 16)),
                                    picture.pixelDigest().orElseThrow())));
            SmallDataset.write(folder, false, samples);
        }
    },
    PICTURE_CUT_OFF(false, "cannot be decoded") {
        @Override
        void write(Path folder) throws IOException {
            var samples = SmallDataset.samples();
            samples.set(0, picture(samples.get(0), picture -> {
                var bytes = ((org.collimate.sample.Content.Bytes) picture.content()).bytes();
                return Picture.of("image/png", Arrays.copyOf(bytes, bytes.length / 2));
            }));
            SmallDataset.write(folder, false, samples);
        }
    },
    TEXT_OF_THE_ROW_CHANGED(true, "KEY.txt is not the column text") {
        @Override
        void write(Path folder) throws IOException {
            SmallDataset.write(folder, false);
            rewrite(
                    folder,
                    sample -> {
                        var words = (Words) sample.parts().get(1);
                        return sample.withParts(List.of(sample.parts().get(0), words.withText(words.text() + "x")));
                    },
                    place -> place);
        }
    },
    ROW_IS_NOT_THE_JSON(false, "KEY.json is not the row") {
        @Override
        void write(Path folder) throws IOException {
            SmallDataset.write(folder, false);
            rewrite(folder, sample -> sample.withLicense(Optional.of("CC0-1.0")), place -> place);
        }
    },
    OFFSET_WRONG(true, "offset, bytes or name of part 0") {
        @Override
        void write(Path folder) throws IOException {
            SmallDataset.write(folder, false);
            rewrite(folder, sample -> sample, place -> place.shifted(1));
        }
    },
    OTHER_ORDER(true, "another sample in this place") {
        @Override
        void write(Path folder) throws IOException {
            SmallDataset.write(folder, false);
            var samples = SmallDataset.samples();
            var dataset = DatasetReader.open(folder);
            var rows = new ArrayList<org.collimate.dataset.DatasetRow>();
            try (var old = dataset.rows("train-00000")) {
                for (var row = old.next(); row.isPresent(); row = old.next()) {
                    rows.add(row.get());
                }
            }
            try (var out = WrittenRows.create(folder.resolve("data/train-00000.parquet"), SmallDataset.columns())) {
                for (int i : new int[] {1, 0, 2}) {
                    out.write(samples.get(i), "train-00000", rows.get(i).places());
                }
            }
            SmallDataset.relist(folder);
        }
    },
    TAR_CUT_OFF(true, "ends inside a file") {
        @Override
        void write(Path folder) throws IOException {
            SmallDataset.write(folder, false);
            var tar = folder.resolve("shards/train-00000.tar");
            Files.write(tar, Arrays.copyOf(Files.readAllBytes(tar), 5000));
            SmallDataset.relist(folder);
        }
    },
    PARQUET_CUT_OFF(false, "does not end as a Parquet file") {
        @Override
        void write(Path folder) throws IOException {
            SmallDataset.write(folder, false);
            var parquet = folder.resolve("data/train-00000.parquet");
            Files.write(parquet, Arrays.copyOf(Files.readAllBytes(parquet), 5000));
            SmallDataset.relist(folder);
        }
    },
    UNFINISHED(false, "has no dataset.json") {
        @Override
        void write(Path folder) throws IOException {
            SmallDataset.write(folder, false);
            Files.delete(folder.resolve("dataset.json"));
        }
    },
    PATH_OUTSIDE(true, "outside the dataset") {
        @Override
        void write(Path folder) throws IOException {
            SmallDataset.write(folder, false);
            edit(folder.resolve("dataset.json"), "\"README.md\"", "\"../README.md\"");
        }
    };

    private final boolean sql;
    private final String found;

    Faults(boolean sql, String found) {
        this.sql = sql;
        this.found = found;
    }

    /// Writes a dataset with this fault into an empty folder.
    abstract void write(Path folder) throws IOException;

    public void into(Path folder) throws IOException {
        write(folder);
    }

    public boolean sqlSeesIt() {
        return sql;
    }

    public String found() {
        return found;
    }

    private static void edit(Path file, String from, String to) throws IOException {
        var text = Files.readString(file);
        if (!text.contains(from)) {
            throw new IllegalStateException(from + " is not in " + file);
        }
        Files.write(file, text.replace(from, to).getBytes(StandardCharsets.UTF_8));
    }

    private static int indexOf(byte[] bytes, String text) {
        return new String(bytes, StandardCharsets.ISO_8859_1).indexOf(text);
    }

    private static Sample picture(Sample sample, UnaryOperator<Picture> change) {
        var parts = new ArrayList<Part>(sample.parts());
        parts.set(0, change.apply((Picture) parts.get(0)));
        return sample.withParts(parts);
    }

    /// Writes the rows of one shard again with one of them changed.
    private static void rewrite(Path folder, UnaryOperator<Sample> change, UnaryOperator<MemberPlace> move)
            throws IOException {
        var dataset = DatasetReader.open(folder);
        var rows = new ArrayList<org.collimate.dataset.DatasetRow>();
        try (var old = dataset.rows("train-00000")) {
            for (var row = old.next(); row.isPresent(); row = old.next()) {
                rows.add(row.get());
            }
        }
        try (var out = WrittenRows.create(folder.resolve("data/train-00000.parquet"), SmallDataset.columns())) {
            for (int i = 0; i < rows.size(); i++) {
                var row = rows.get(i);
                var places = i == 1 ? row.places().stream().map(move).toList() : row.places();
                out.write(i == 1 ? change.apply(row.sample()) : row.sample(), "train-00000", places);
            }
        }
        SmallDataset.relist(folder);
    }
}
