// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.source.pmc;

import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;

/// Spaces the requests of all connections evenly, and holds all of them back when the server asks one to wait. Used by
/// many threads.
final class RateLimit {
    private final Timekeeper time;
    private final long spacing;
    private final ReentrantLock lock = new ReentrantLock();
    private long next;

    RateLimit(double requestsPerSecond, Timekeeper time) {
        this.time = time;
        this.spacing = (long) (1e9 / requestsPerSecond);
        this.next = time.nanoseconds();
    }

    /// Waits for this request's turn.
    void await() throws InterruptedException {
        long wait;
        lock.lock();
        try {
            long now = time.nanoseconds();
            long turn = Math.max(next, now);
            next = turn + spacing;
            wait = turn - now;
        } finally {
            lock.unlock();
        }
        if (wait > 0) {
            time.sleep(Duration.ofNanos(wait));
        }
    }

    /// No request that has not got its turn yet begins before this much time has passed.
    void hold(Duration duration) {
        lock.lock();
        try {
            next = Math.max(next, time.nanoseconds() + duration.toNanos());
        } finally {
            lock.unlock();
        }
    }
}
