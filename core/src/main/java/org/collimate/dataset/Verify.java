// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.dataset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.collimate.provenance.Sha256;
import org.collimate.sample.Shape;

/// Checks that a dataset is what the promise says: files and digests, counts, unique keys, one split for each group and
/// each image, every member there, whole, in its place and of the stated shape, and text and JSON equal to the row.
/// The same checks, as far as SQL can make them, are in `docs/reference/dataset-checks.sql`.
public final class Verify {
    private static final List<String> ALWAYS =
            List.of("README.md", "croissant.json", DatasetFolder.PROVENANCE, DatasetFolder.RECIPE);

    private final Path folder;
    private final Function<byte[], Optional<Shape>> decoder;
    private final Problems problems = new Problems();

    private Verify(Path folder, Function<byte[], Optional<Shape>> decoder) {
        this.folder = folder;
        this.decoder = decoder;
    }

    /// Looks at every byte of the dataset in a folder; memory does not grow with it. `decoder` tells the shape of a
    /// picture's file, or nothing if it cannot be decoded.
    ///
    /// @return what is wrong, in the order it was met; empty if all is well
    /// @throws IOException if a file that is there cannot be read at all
    public static List<Problem> check(Path folder, Function<byte[], Optional<Shape>> decoder) throws IOException {
        var verify = new Verify(folder, decoder);
        verify.run();
        return verify.problems.all();
    }

    private void run() throws IOException {
        DatasetReader dataset;
        try {
            dataset = DatasetReader.open(folder);
        } catch (DatasetFormatException e) {
            problems.add(DatasetManifest.PATH, e);
            return;
        }
        var there = files(dataset.manifest());
        var bySplit = new TreeMap<String, Long>();
        try (var ledger = new SplitLedger()) {
            for (var stem : dataset.stems()) {
                if (!there.contains(DatasetFolder.data(stem)) || !there.contains(DatasetFolder.shard(stem))) {
                    problems.add(stem, "the tar or the Parquet file is missing", "both, with the same stem");
                    continue;
                }
                var shard = new VerifyShard(dataset, stem, decoder, ledger, problems);
                long rows = shard.check();
                bySplit.merge(shard.split(), rows, Long::sum);
                rows(dataset.manifest(), DatasetFolder.data(stem), rows);
            }
            ledger.report(problems);
        }
        var stated = new TreeMap<String, Long>();
        dataset.manifest().counts().bySplit().forEach((split, rows) -> stated.put(split.name(), rows));
        compare("counts.by_split", bySplit, stated);
        rejects(dataset.manifest(), there);
        recipe(dataset.manifest(), there);
    }

    /// The recipe that lies there is the one that `dataset.json` and `provenance.json` say the dataset was made by.
    private void recipe(DatasetManifest manifest, Set<String> there) throws IOException {
        if (!there.contains(DatasetFolder.RECIPE)) {
            return;
        }
        var found = Sha256.of(folder.resolve(DatasetFolder.RECIPE)).hex();
        if (!manifest.recipeDigest().equals(found)) {
            problems.add("dataset.json recipe_sha256", manifest.recipeDigest(), found + ", that of recipe.yaml");
        }
        if (!there.contains(DatasetFolder.PROVENANCE)) {
            return;
        }
        var file = folder.resolve(DatasetFolder.PROVENANCE);
        try {
            var stated = ProvenanceFile.recipeDigest(Files.readAllBytes(file));
            if (!stated.equals(Optional.of(found))) {
                problems.add(
                        "provenance.json recipe_sha256", stated.orElse("is missing"), found + ", that of recipe.yaml");
            }
        } catch (DatasetFormatException e) {
            problems.add(DatasetFolder.PROVENANCE, e);
        }
    }

    /// The listed files that are there.
    private Set<String> files(DatasetManifest manifest) throws IOException {
        var there = new HashSet<String>();
        var listed = new TreeSet<String>();
        for (var file : manifest.files()) {
            if (!listed.add(file.path())) {
                problems.add(file.path(), "dataset.json lists it twice", "once");
            }
            var path = folder.resolve(file.path()).normalize();
            if (!path.startsWith(folder.normalize()) || file.path().contains("..")) {
                problems.add(file.path(), "dataset.json lists a path outside the dataset", "a path inside");
            } else if (!Files.isRegularFile(path)) {
                problems.add(file.path(), "the listed file is missing", "a file of " + file.bytes() + " bytes");
            } else {
                there.add(file.path());
                if (Files.size(path) != file.bytes()) {
                    problems.add(file.path(), "has " + Files.size(path) + " bytes", file.bytes() + " bytes");
                } else if (!Sha256.of(path).equals(file.sha256())) {
                    problems.add(
                            file.path(), "has another SHA-256", file.sha256().hex());
                }
            }
        }
        for (var path : ALWAYS) {
            if (!listed.contains(path)) {
                problems.add(path, "dataset.json does not list it", "it in every dataset");
            }
        }
        unlisted(listed);
        return there;
    }

    private void unlisted(Set<String> listed) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .filter(path -> !path.startsWith("_run/") && !path.equals(DatasetManifest.PATH))
                    .filter(path -> !listed.contains(path))
                    .sorted()
                    .forEach(path -> problems.add(path, "dataset.json does not list it", "only listed files"));
        }
    }

    private void rejects(DatasetManifest manifest, Set<String> there) throws IOException {
        var byReason = new TreeMap<String, Long>();
        for (var file : manifest.files()) {
            if (!file.path().endsWith(".parquet") || !there.contains(file.path())) {
                continue;
            }
            try {
                if (file.path().startsWith("rejects/")) {
                    rows(manifest, file.path(), reasons(folder.resolve(file.path()), byReason));
                } else if (file.path().startsWith("diagnostics/")) {
                    try (var scan = ParquetScan.open(folder.resolve(file.path()))) {
                        rows(manifest, file.path(), scan.rows());
                    }
                }
            } catch (DatasetFormatException e) {
                problems.add(file.path(), e);
            }
        }
        var stated = new TreeMap<String, Long>();
        manifest.counts().byReason().forEach((reason, rows) -> stated.put(reason.code(), rows));
        compare("counts.by_reason", byReason, stated);
    }

    private static long reasons(Path file, Map<String, Long> byReason) throws IOException {
        long rows = 0;
        try (var scan = ParquetScan.open(file)) {
            scan.choose(TableRows.REJECTS.subList(4, 5));
            for (var cells = scan.next(); cells.isPresent(); cells = scan.next()) {
                byReason.merge(cells.get()[0] instanceof String reason ? reason : "null", 1L, Long::sum);
                rows++;
            }
        }
        return rows;
    }

    private void rows(DatasetManifest manifest, String path, long found) {
        for (var file : manifest.files()) {
            if (file.path().equals(path)
                    && file.rows().isPresent()
                    && file.rows().get() != found) {
                problems.add(path, "has " + found + " rows", file.rows().get() + " rows");
            }
        }
    }

    private void compare(String where, Map<String, Long> found, Map<String, Long> stated) {
        var names = new TreeSet<>(found.keySet());
        names.addAll(stated.keySet());
        for (var name : names) {
            long rows = found.getOrDefault(name, 0L);
            long expected = stated.getOrDefault(name, 0L);
            if (rows != expected) {
                problems.add("dataset.json " + where, name + " is " + expected, rows + ", the number of rows");
            }
        }
    }
}
