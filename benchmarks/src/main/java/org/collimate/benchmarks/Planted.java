// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Where the duplicates of a generated stream lie, from the number of its articles alone: of every 200 articles one
/// comes again, and one has the pixels of its first figure in another article, each half the stream apart.
record Planted(int articles) {
    private static final int ONE_IN = 200;
    private static final int STEP = ONE_IN / 2;

    /// A sample that has to be rejected, and why.
    record Expected(String key, String reason) {}

    /// How many of each kind there are.
    int count() {
        return articles / ONE_IN;
    }

    /// The article that is written once more after article `number`, when there is one.
    Optional<Integer> againAfter(int number) {
        int at = number - articles / 2;
        return at >= 0 && at % STEP == 4 && at / STEP < count() ? Optional.of(at / STEP * STEP + 3) : Optional.empty();
    }

    /// The seed of a figure's pixels: its own, or that of the article whose picture it repeats.
    long pixels(int number, int figure) {
        int at = number - articles / 2;
        boolean repeats = figure == 1 && at >= 0 && at % STEP == 2 && at / STEP < count();
        return (repeats ? at / STEP * STEP + 1L : number) * 10 + figure;
    }

    /// Everything that has to be rejected. Of two equal pictures the one whose key is first stays.
    List<Expected> expected() {
        var all = new ArrayList<Expected>();
        for (int i = 0; i < count(); i++) {
            for (int figure = 1; figure <= GeneratedArticle.figures(i * STEP + 3); figure++) {
                all.add(new Expected(GeneratedArticle.key(i * STEP + 3, figure), "duplicate-article"));
            }
            all.add(new Expected(GeneratedArticle.key(articles / 2 + i * STEP + 2, 1), "duplicate-image"));
        }
        return List.copyOf(all);
    }
}
