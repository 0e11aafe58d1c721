// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.collimate.source.pmc.Timekeeper;

/// A clock at noon of the first day of 2026 for which waiting takes no time; it remembers how long it was asked to
/// wait.
public final class PretendTime implements Timekeeper {
    private final List<Duration> sleeps = new CopyOnWriteArrayList<>();

    @Override
    public Instant now() {
        return Instant.parse("2026-01-01T12:00:00Z");
    }

    @Override
    public long nanoseconds() {
        return System.nanoTime();
    }

    @Override
    public void sleep(Duration duration) throws InterruptedException {
        sleeps.add(duration);
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
    }

    /// All waits of at least a tenth of a second, in order: shorter ones are the rate limit's.
    public List<Duration> pauses() {
        return sleeps.stream().filter(d -> d.toMillis() >= 100).toList();
    }
}
