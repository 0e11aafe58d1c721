// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.report;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/// The cells of one report in a taxonomy's order: 1 present, 0 absent, -1 uncertain, empty for what is not mentioned.
public final class Labels {
    private final Taxonomy taxonomy;
    private final int[] cells;

    Labels(Taxonomy taxonomy, int[] cells) {
        this.taxonomy = taxonomy;
        this.cells = cells;
    }

    public Taxonomy taxonomy() {
        return taxonomy;
    }

    public int size() {
        return cells.length;
    }

    /// The cell of label number `label`.
    public OptionalInt cell(int label) {
        return cells[label] == Policy.BLANK ? OptionalInt.empty() : OptionalInt.of(cells[label]);
    }

    /// The cell of a label by its name.
    ///
    /// @throws IllegalArgumentException if the taxonomy has no such label
    public OptionalInt cell(String label) {
        int at = taxonomy.labels().indexOf(label);
        if (at < 0) {
            throw new IllegalArgumentException("[" + label + "] is no label of " + taxonomy.id());
        }
        return cell(at);
    }

    /// The names of all labels whose cell is 1, in order.
    public List<String> positives() {
        var names = new ArrayList<String>();
        for (int i = 0; i < cells.length; i++) {
            if (cells[i] == 1) {
                names.add(taxonomy.labels().get(i));
            }
        }
        return names;
    }

    @Override
    public String toString() {
        return taxonomy.id() + positives();
    }
}
