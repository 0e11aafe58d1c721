// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.dataset;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Opens a finished dataset. Rows come from Parquet, samples with their bytes from the tars, single files by their
/// place in a tar. Nothing stays open between calls; safe for many threads.
public final class DatasetReader {
    private static final String DATA = "data/";
    private static final String PARQUET = ".parquet";

    private final Path folder;
    private final DatasetManifest manifest;

    private DatasetReader(Path folder, DatasetManifest manifest) {
        this.folder = folder;
        this.manifest = manifest;
    }

    /// Opens the dataset in a folder.
    ///
    /// @throws DatasetFormatException if the folder has no whole `dataset.json`
    public static DatasetReader open(Path folder) throws IOException {
        var json = folder.resolve(DatasetManifest.PATH);
        if (!Files.isRegularFile(json)) {
            throw new DatasetFormatException("[" + folder + "] has no dataset.json, expected a finished dataset;"
                    + " run the same command again to finish it");
        }
        return new DatasetReader(folder, DatasetManifest.parse(Files.readAllBytes(json)));
    }

    /// What `dataset.json` says.
    public DatasetManifest manifest() {
        return manifest;
    }

    /// The folder it is in.
    public Path folder() {
        return folder;
    }

    /// The stems of the shards, in the order of their names: `test-00000`, `train-00000` …
    public List<String> stems() {
        return manifest.files().stream()
                .map(ListedFile::path)
                .filter(path -> path.startsWith(DATA) && path.endsWith(PARQUET))
                .map(path -> path.substring(DATA.length(), path.length() - PARQUET.length()))
                .toList();
    }

    /// The rows of one shard from its Parquet file; close them after use.
    public DatasetRows rows(String stem) throws IOException {
        return DatasetRows.open(folder.resolve(DatasetFolder.data(stem)));
    }

    /// The samples of one shard with all their bytes from its tar; close them after use.
    public TarSamples samples(String stem) throws IOException {
        return TarSamples.open(folder.resolve(DatasetFolder.shard(stem)));
    }

    /// The bytes of one file of a sample, without reading what lies before it.
    ///
    /// @throws DatasetFormatException if the place is not inside the tar
    public byte[] member(String stem, MemberPlace place) throws IOException {
        try (var tar =
                new RandomAccessFile(folder.resolve(DatasetFolder.shard(stem)).toFile(), "r")) {
            if (place.offset() < 0
                    || place.bytes() < 0
                    || place.bytes() > Integer.MAX_VALUE - 16
                    || place.offset() > tar.length() - place.bytes()) {
                throw new DatasetFormatException("[" + stem + ".tar " + place.member() + "] is said to be "
                        + place.bytes() + " bytes at byte " + place.offset() + ", expected a place inside the tar's "
                        + tar.length() + " bytes");
            }
            var bytes = new byte[(int) place.bytes()];
            tar.seek(place.offset());
            tar.readFully(bytes);
            return bytes;
        }
    }
}
