// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.label;

import java.util.List;
import java.util.Locale;
import org.collimate.report.PadChestRow;
import org.collimate.report.Taxonomy;

/// The names of the columns that hold the cells of a label set: `label_pleural_effusion`.
public final class LabelColumns {
    private LabelColumns() {}

    /// One for each label, in the set's order; for `padchest` the columns of its published table, such as
    /// `label_localizations`.
    public static List<String> of(Taxonomy taxonomy) {
        var names = taxonomy.id().equals("padchest") ? PadChestRow.COLUMNS : taxonomy.labels();
        return names.stream().map(LabelColumns::of).toList();
    }

    /// The column of one label.
    public static String of(String label) {
        var name = new StringBuilder("label_");
        for (char c : label.toLowerCase(Locale.ROOT).toCharArray()) {
            boolean isLetter = c >= 'a' && c <= 'z' || c >= '0' && c <= '9';
            if (isLetter) {
                name.append(c);
            } else if (name.charAt(name.length() - 1) != '_') {
                name.append('_');
            }
        }
        return name.toString();
    }
}
