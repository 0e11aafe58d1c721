// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.source.pmc;

import java.time.Duration;
import java.util.SplittableRandom;

/// How long to wait before asking again: doubled with every try up to a limit, then drawn between half and all of that,
/// so that many callers do not come back at once. The draw depends on the seed, on what is asked for, and on the try.
record Backoff(Duration first, Duration longest, long seed) {
    /// @param failures how many tries have failed so far, from 1
    Duration pause(String what, int failures) {
        long limit = longest.toMillis();
        long full = Math.min(limit, first.toMillis() << Math.min(20, failures - 1));
        long mixed = seed * 31 + what.hashCode() + 0x9E3779B97F4A7C15L * failures;
        double part = 0.5 + 0.5 * new SplittableRandom(mixed).nextDouble();
        return Duration.ofMillis((long) (full * part));
    }
}
