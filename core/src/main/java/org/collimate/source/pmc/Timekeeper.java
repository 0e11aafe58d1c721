// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.source.pmc;

import java.time.Duration;
import java.time.Instant;

/// The clock and the patience of a fetch, so that a test need not wait. Used by many threads.
public interface Timekeeper {
    /// The time of day, for a `Retry-After` that names a date.
    Instant now();

    /// A count that only grows, in nanoseconds.
    long nanoseconds();

    /// Waits.
    ///
    /// @throws InterruptedException if the thread is interrupted meanwhile
    void sleep(Duration duration) throws InterruptedException;

    /// The machine's own clock.
    static Timekeeper system() {
        return new Timekeeper() {
            @Override
            public Instant now() {
                return Instant.now();
            }

            @Override
            public long nanoseconds() {
                return System.nanoTime();
            }

            @Override
            public void sleep(Duration duration) throws InterruptedException {
                Thread.sleep(duration);
            }
        };
    }
}
