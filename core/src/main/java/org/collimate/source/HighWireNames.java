// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.source;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// HighWire (bioRxiv, medRxiv) names its pictures by the figure's number: `030213v1_fig1` in the XML is
/// `F1.large.jpg` beside it. That is believed only where the whole package is named so: one article, every figure's
/// href of that form with its own number, and no picture of another form.
final class HighWireNames {
    private static final Pattern HREF = Pattern.compile("(.+)_(fig|tbl)([0-9]{1,4})");
    private static final Pattern FILE = Pattern.compile("([FT])([0-9]{1,4})(?:[.](large|medium|small))?");

    private final Map<String, TreeFile> byNumber = new HashMap<>();
    private final boolean isUsed;

    /// `hrefs` are those of all figures of the only article in the package.
    HighWireNames(List<TreeFile> pictures, List<String> hrefs) {
        isUsed = !pictures.isEmpty() && areHighWire(hrefs) && collect(pictures);
    }

    /// For packages with several articles: nothing is ever found.
    static HighWireNames none() {
        return new HighWireNames(List.of(), List.of());
    }

    private static boolean areHighWire(List<String> hrefs) {
        var seen = new HashSet<String>();
        var prefixes = new HashSet<String>();
        for (var href : hrefs) {
            var parts = HREF.matcher(FileName.stem(href));
            if (!parts.matches() || !seen.add(parts.group(2) + number(parts.group(3)))) {
                return false;
            }
            prefixes.add(parts.group(1));
        }
        return prefixes.size() == 1;
    }

    private boolean collect(List<TreeFile> pictures) {
        var folders = new HashSet<String>();
        for (var file : pictures) {
            var parts = FILE.matcher(FileName.stem(file.path()));
            if (!parts.matches()) {
                return false;
            }
            folders.add(FileName.folder(file.path()));
            byNumber.merge(parts.group(1) + number(parts.group(2)), file, (a, b) -> size(a) <= size(b) ? a : b);
        }
        return folders.size() == 1;
    }

    /// 0 for the large form, 1 for a plain name, 2 and more for smaller ones.
    private static int size(TreeFile file) {
        var parts = FILE.matcher(FileName.stem(file.path()));
        if (!parts.matches() || parts.group(3) == null) {
            return 1;
        }
        return switch (parts.group(3)) {
            case "large" -> 0;
            case "medium" -> 2;
            default -> 3;
        };
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    /// The picture of the figure that this href names.
    Optional<TreeFile> find(String href) {
        var parts = HREF.matcher(FileName.stem(href));
        if (!isUsed || !parts.matches()) {
            return Optional.empty();
        }
        var letter = parts.group(2).equals("fig") ? "F" : "T";
        return Optional.ofNullable(byNumber.get(letter + number(parts.group(3))));
    }
}
