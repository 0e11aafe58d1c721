// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.dataset;

import java.util.ArrayList;
import java.util.List;

/// Collects problems, and only counts them once there are a thousand: a dataset that is wrong all over must not fill
/// the memory.
final class Problems {
    private static final int MOST = 1000;

    private final List<Problem> problems = new ArrayList<>();
    private long more;

    void add(String where, String found, String expected) {
        if (problems.size() < MOST) {
            problems.add(new Problem(where, found, expected));
        } else {
            more++;
        }
    }

    /// Takes a message that has its place in brackets already.
    void add(String where, DatasetFormatException broken) {
        add(where, String.valueOf(broken.getMessage()), "a whole file as it was written");
    }

    List<Problem> all() {
        var all = new ArrayList<>(problems);
        if (more > 0) {
            all.add(new Problem("dataset", more + " more problems", "none"));
        }
        return List.copyOf(all);
    }
}
