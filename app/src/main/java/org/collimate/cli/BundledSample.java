// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.collimate.recipe.Recipe;

/// Finds the sample that comes with the program for a kind of source: the folder `samples/NAME` of the checkout, which
/// the launcher names by the system property `collimate.home`.
final class BundledSample {
    private BundledSample() {}

    /// True in a checkout, which holds them.
    static boolean areHere() {
        return System.getProperty("collimate.home") != null;
    }

    /// Reports have a sample for each kind: that of the recipe's name, else chest radiographs.
    static Optional<Path> of(Recipe recipe) {
        var home = System.getProperty("collimate.home");
        if (home == null) {
            return Optional.empty();
        }
        var samples = Path.of(home, "samples", recipe.read().name());
        return Stream.of(samples.resolve(recipe.name()), samples.resolve("chest"), samples)
                .filter(Files::isDirectory)
                .findFirst();
    }
}
