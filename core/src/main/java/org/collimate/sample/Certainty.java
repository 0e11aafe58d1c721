// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.sample;

import java.util.Locale;

/// How sure the author of a finding is that it is there, from surely there to surely not there.
public enum Certainty {
    PRESENT,
    PROBABLE,
    POSSIBLE,
    UNLIKELY,
    ABSENT;

    /// The word on disk.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Certainty parse(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
