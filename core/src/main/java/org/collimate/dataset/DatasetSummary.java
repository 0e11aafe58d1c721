// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.dataset;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.collimate.sample.Split;

/// All that the data card and the Croissant file say of a dataset.
///
/// `licenses` and `languages` count samples by SPDX identifier and by BCP 47 tag; the empty string stands for none.
/// `published` and `citation` come from the recipe, never from a clock.
public record DatasetSummary(
        DatasetManifest manifest,
        Columns columns,
        String description,
        SortedMap<String, Long> licenses,
        SortedMap<String, Long> languages,
        List<String> tags,
        List<String> limitations,
        Optional<LocalDate> published,
        Optional<String> citation) {
    public DatasetSummary {
        licenses = Collections.unmodifiableSortedMap(new TreeMap<>(licenses));
        languages = Collections.unmodifiableSortedMap(new TreeMap<>(languages));
        tags = List.copyOf(tags);
        limitations = List.copyOf(limitations);
    }

    /// The splits that have samples: `train`, `validation` and `test` first, then a recipe's own by name.
    public List<Split> splits() {
        var usual = List.of(Split.TRAIN, Split.VALIDATION, Split.TEST);
        return manifest.counts().bySplit().entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .map(java.util.Map.Entry::getKey)
                .sorted(java.util.Comparator.comparingInt(
                                (Split split) -> usual.contains(split) ? usual.indexOf(split) : usual.size())
                        .thenComparing(java.util.Comparator.naturalOrder()))
                .toList();
    }
}
