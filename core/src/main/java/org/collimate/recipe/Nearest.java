// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.recipe;

import java.util.Collection;
import java.util.Optional;

/// Guesses what was meant: the valid word with the fewest changed letters, if it is near enough.
public final class Nearest {
    private Nearest() {}

    static Optional<String> to(String word, Collection<String> valid) {
        var best = Optional.<String>empty();
        int distance = Math.max(2, word.length() / 3) + 1;
        for (var candidate : valid) {
            if (candidate.equalsIgnoreCase(word)) {
                return Optional.of(candidate);
            }
            int its = distance(word, candidate);
            if (its < distance) {
                distance = its;
                best = Optional.of(candidate);
            }
        }
        return best;
    }

    /// `; did you mean 'x'?`, or the list of valid words.
    public static String hint(String word, Collection<String> valid) {
        return to(word, valid)
                .map(near -> "; did you mean '" + near + "'?")
                .orElse("; there are: " + String.join(", ", valid));
    }

    /// Levenshtein's distance.
    private static int distance(String a, String b) {
        var row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int above = row[j];
                int changed = a.charAt(i - 1) == b.charAt(j - 1) ? diagonal : diagonal + 1;
                row[j] = Math.min(Math.min(above, row[j - 1]) + 1, changed);
                diagonal = above;
            }
        }
        return row[b.length()];
    }
}
