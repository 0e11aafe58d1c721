// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Finds the sample that comes with the program for a kind of source: the folder `samples/NAME` of the checkout, which
/// the launcher names by the system property `collimate.home`.
final class BundledSample {
    private BundledSample() {}

    static Optional<Path> of(String source) {
        return Optional.ofNullable(System.getProperty("collimate.home"))
                .map(home -> Path.of(home, "samples", source))
                .filter(Files::isDirectory);
    }
}
