// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.dataset;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/// The `README.md` of a dataset: a YAML header that Hugging Face `datasets` reads, and a page for people.
final class DataCard {
    private static final long[] SIZES = {
        1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000, 10_000_000_000L
    };
    private static final String[] SIZE_WORDS = {
        "n<1K", "1K<n<10K", "10K<n<100K", "100K<n<1M", "1M<n<10M", "10M<n<100M", "100M<n<1B", "1B<n<10B", "10B<n<100B"
    };

    private final DatasetSummary summary;
    private final StringBuilder page = new StringBuilder();

    private DataCard(DatasetSummary summary) {
        this.summary = summary;
    }

    static byte[] of(DatasetSummary summary) {
        var card = new DataCard(summary);
        card.header();
        card.body();
        return card.page.toString().getBytes(StandardCharsets.UTF_8);
    }

    static String sizeCategory(long rows) {
        for (int i = 0; i < SIZES.length; i++) {
            if (rows < SIZES[i]) {
                return SIZE_WORDS[i];
            }
        }
        return SIZE_WORDS[SIZES.length];
    }

    private void header() {
        line("---");
        list("license", List.copyOf(LicenseTag.of(summary.licenses().keySet())));
        var languages = summary.languages().keySet().stream()
                .filter(language -> !language.isEmpty())
                .toList();
        list("language", languages);
        list("size_categories", List.of(sizeCategory(summary.manifest().counts().kept())));
        list("tags", summary.tags());
        if (!summary.splits().isEmpty()) {
            line("configs:");
            config("default", "data/", "parquet");
            config("shards", "shards/", "tar");
        }
        line("---");
    }

    private void list(String key, List<String> values) {
        if (!values.isEmpty()) {
            line(key + ":");
            values.forEach(value -> line("- " + quoted(value)));
        }
    }

    private void config(String name, String folder, String extension) {
        line("- config_name: " + name);
        line("  data_files:");
        for (var split : summary.splits()) {
            line("  - split: " + split.name());
            line("    path: " + folder + split.name() + "-*." + extension);
        }
    }

    /// A YAML string that nothing mistakes for a number, a truth value (`no` is a language) or a list.
    private static String quoted(String value) {
        return "\"" + value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", " ") + "\"";
    }

    private void body() {
        var manifest = summary.manifest();
        var counts = manifest.counts();
        line("# " + manifest.name());
        line("");
        line(summary.description());
        line("");
        line("## What is in it");
        line("");
        line(counts.kept() + " samples, from " + counts.read() + " records that were read; " + counts.rejected()
                + " were rejected, each with a reason (below).");
        line("");
        line("| split | samples | share |");
        line("|---|---:|---:|");
        for (var split : summary.splits()) {
            long rows = counts.bySplit().getOrDefault(split, 0L);
            row(split.name(), rows, counts.kept());
        }
        line("");
        line("A group (an article, a patient) is in one split only, and so is every image.");
        line("");
        line("## Read it from Python");
        line("");
        snippets(
                summary.splits().isEmpty()
                        ? "train"
                        : summary.splits().getFirst().name());
        line("`data/` has one row a sample; `shards/` has the same samples in the same order as WebDataset tars");
        line("(`KEY.json`, `KEY.txt`, `KEY.00.png` …). `parts[].offset` and `parts[].bytes` say where in its tar each");
        line("image lies. `croissant.json` describes the columns for machines.");
        line("");
        line("## How it was made");
        line("");
        line("By Collimate from the recipe in `recipe.yaml` (SHA-256 `" + manifest.recipeDigest() + "`)");
        line("and input whose listing has the SHA-256 `" + manifest.inputDigest() + "`.");
        line("The same recipe and input give the same bytes.");
        line("`provenance.json` names every stage with its version. Each rejected record stands in `rejects/` with"
                + " its");
        line("reason, each oddity of the input in `diagnostics/`.");
        line("");
        table("Rejected records", "reason", counts.byReason(), counts.read(), "none");
        table("Licences", "licence (SPDX)", summary.licenses(), counts.kept(), "none stated");
        line("Licences are those that each source states. Check them before you use or pass on an image.");
        line("");
        table("Languages", "language", summary.languages(), counts.kept(), "unknown");
        line("More counts stand in `stats/`, drawn in `plots/`: years, journals, caption lengths, image sizes and"
                + " others.");
        line("");
        line("## Limitations");
        line("");
        for (var limitation : summary.limitations()) {
            line("- " + limitation);
        }
        line("- Text and images are as their authors published them; nobody has checked them for correctness.");
        line("- It is made for research and is no basis for decisions about patients.");
        cite(summary.citation());
    }

    private void snippets(String split) {
        line("```python");
        line("from datasets import load_dataset");
        line("rows = load_dataset(\"DIR\", split=\"%s\")".formatted(split));
        line("print(rows[0][\"text\"])");
        line("```");
        line("```python");
        line("import webdataset");
        line("for sample in webdataset.WebDataset(\"DIR/shards/%s-00000.tar\", shardshuffle=False):".formatted(split));
        line("    print(sample[\"__key__\"], sample[\"txt\"].decode())");
        line("```");
        line("```python");
        line("import pandas");
        line("rows = pandas.read_parquet(\"DIR/data/%s-00000.parquet\")".formatted(split));
        line("print(rows[[\"key\", \"text\"]])");
        line("```");
    }

    private <K> void table(String title, String column, SortedMap<K, Long> counts, long all, String none) {
        line("## " + title);
        line("");
        if (counts.isEmpty()) {
            line("None.");
        } else {
            line("| " + column + " | number | share |");
            line("|---|---:|---:|");
            counts.entrySet().stream()
                    .sorted(Map.Entry.<K, Long>comparingByValue().reversed())
                    .forEach(entry -> {
                        var name = entry.getKey().toString();
                        row(name.isEmpty() ? none : name, entry.getValue(), all);
                    });
        }
        line("");
    }

    private void row(String name, long number, long all) {
        line("| " + name + " | " + number + " | " + share(number, all) + " |");
    }

    private void cite(Optional<String> citation) {
        if (citation.isPresent()) {
            line("");
            line("## Citation");
            line("");
            line(citation.get());
        }
    }

    /// In tenths of a percent, without any locale.
    private static String share(long part, long all) {
        long tenths = all == 0 ? 0 : (part * 1000 + all / 2) / all;
        return tenths / 10 + "." + tenths % 10 + " %";
    }

    private void line(String text) {
        page.append(text).append('\n');
    }
}
