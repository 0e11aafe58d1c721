// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.dataset;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.collimate.pipeline.DatasetFormat;
import org.collimate.pipeline.Diagnostic;
import org.collimate.pipeline.InputException;
import org.collimate.pipeline.Reason;
import org.collimate.pipeline.Rejected;
import org.collimate.pipeline.RunSummary;
import org.collimate.pipeline.ShardName;
import org.collimate.provenance.Sha256;
import org.collimate.sample.Sample;
import org.collimate.sample.Split;

/// The dataset on disk as `docs/reference/dataset.md` promises it: WebDataset tars, Parquet files of the same rows,
/// tables of rejects and diagnostics, a card, statistics with plots, a Croissant description and `dataset.json`.
public final class CollimateFormat implements DatasetFormat {
    private final Columns columns;
    private final CardWords words;
    private final byte[] recipe;
    private final byte[] provenance;
    private final List<Published> published;
    private final PackedSample packing;

    /// @param columns the columns of a row
    /// @param words what a person reads on the card
    /// @param recipe the text of `recipe.yaml`: resolved, without locations and secrets
    /// @param provenance the text of `provenance.json`
    /// @param published the paper's own files to write beside
    public CollimateFormat(
            Columns columns, CardWords words, byte[] recipe, byte[] provenance, List<Published> published) {
        this.columns = columns;
        this.words = words;
        this.recipe = recipe.clone();
        this.provenance = provenance.clone();
        this.published = List.copyOf(published);
        this.packing = new PackedSample(columns, this.published);
    }

    /// What the card says beside counts.
    ///
    /// @param description a sentence or two on what the dataset is
    /// @param tags words by which it is found
    /// @param limitations what a user must know before using it
    /// @param citation the work to cite
    public record CardWords(
            String description, List<String> tags, List<String> limitations, Optional<String> citation) {
        public CardWords {
            tags = List.copyOf(tags);
            limitations = List.copyOf(limitations);
        }
    }

    @Override
    public List<String> own() {
        return List.of(
                "data",
                "shards",
                "rejects",
                "diagnostics",
                "stats",
                "plots",
                PublishedParts.FOLDER,
                "README.md",
                "croissant.json",
                DatasetFolder.RECIPE,
                DatasetFolder.PROVENANCE);
    }

    @Override
    public void pack(Sample sample, OutputStream out) throws IOException {
        packing.write(sample, out);
    }

    @Override
    public ShardWriter openShard(Path folder, ShardName name) throws IOException {
        return new ShardFiles(columns, packing, published, folder, name);
    }

    @Override
    public TableWriter<Rejected> openRejects(Path file) throws IOException {
        return TableRows.ofRejects(file);
    }

    @Override
    public TableWriter<Diagnostic> openDiagnostics(Path file) throws IOException {
        return TableRows.ofDiagnostics(file);
    }

    @Override
    public void describe(Path folder, List<Path> parts, RunSummary summary) throws IOException {
        PublishedParts.join(published, parts, folder);
        Statistics.write(summary, folder);
        var listed = new ArrayList<>(files(summary));
        DatasetFolder.describe(card(summary, listed), recipe, provenance, (path, bytes) -> {
            Files.write(folder.resolve(path), bytes);
        });
    }

    @Override
    public byte[] manifest(RunSummary summary) {
        return manifest(summary, files(summary)).json();
    }

    @Override
    public Optional<Identity> identity(Path dataset) throws IOException {
        var file = dataset.resolve(DatasetManifest.PATH);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            var manifest = DatasetManifest.parse(Files.readAllBytes(file));
            return Optional.of(new Identity(new Sha256(manifest.recipeDigest()), new Sha256(manifest.inputDigest())));
        } catch (DatasetFormatException | IllegalArgumentException e) {
            throw new InputException("[" + file + "] is not a manifest this program wrote; choose another --out, or"
                    + " replace the dataset with --fresh");
        }
    }

    @Override
    public String manifestName() {
        return DatasetManifest.PATH;
    }

    @Override
    public String tableEnding() {
        return ".parquet";
    }

    private DatasetSummary card(RunSummary summary, List<ListedFile> files) {
        return new DatasetSummary(
                manifest(summary, files),
                columns,
                words.description(),
                summary.tally().of("license"),
                summary.tally().of("language"),
                words.tags(),
                words.limitations(),
                Optional.empty(),
                words.citation());
    }

    private static DatasetManifest manifest(RunSummary summary, List<ListedFile> files) {
        var bySplit = new TreeMap<Split, Long>();
        summary.bySplit().forEach((split, count) -> bySplit.put(new Split(split), count));
        var byReason = new TreeMap<Reason, Long>();
        summary.byReason().forEach((reason, count) -> byReason.put(new Reason(reason), count));
        return new DatasetManifest(
                summary.name(),
                summary.recipe().hex(),
                summary.input().hex(),
                new DatasetCounts(bySplit, byReason),
                files);
    }

    private static List<ListedFile> files(RunSummary summary) {
        return summary.files().stream()
                .map(file -> new ListedFile(file.path(), file.bytes(), file.sha256(), file.rows()))
                .toList();
    }
}
