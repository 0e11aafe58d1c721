// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.phantom.words;

import java.util.Locale;
import java.util.Optional;

/// What can be said of a finding beside that it is there. Each is said once at most.
enum Fact {
    SIDE,
    PLACE,
    SEVERITY,
    /// A measured length.
    SIZE,
    CHANGE,
    /// How far the tip of a device is from its landmark.
    TIP,
    /// Whether the tip is where it should be.
    POSITION,
    /// The number of a rib.
    RIB;

    private static final java.util.Map<String, Fact> BY_WORD = byWord();

    private static java.util.Map<String, Fact> byWord() {
        var all = new java.util.HashMap<String, Fact>();
        for (Fact fact : values()) {
            all.put(fact.word(), fact);
        }
        return java.util.Map.copyOf(all);
    }

    /// Its name in grammar files.
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Fact> named(String word) {
        return Optional.ofNullable(BY_WORD.get(word));
    }
}
