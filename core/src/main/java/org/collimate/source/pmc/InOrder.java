// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.source.pmc;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// Hands out the ids to many threads and takes their outcomes back in the order of the list. A slow id holds up the
/// report, not the others, until they are too far ahead to be remembered.
final class InOrder {
    /// Takes outcomes one at a time, in order.
    interface Sink {
        void add(IdOutcome done) throws StorageException;
    }

    private static final int FARTHEST_AHEAD = 4096;

    private final int count;
    private final Sink sink;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private final Map<Integer, IdOutcome> ahead = new HashMap<>();
    private int handedOut;
    private int written;
    private boolean stopped;

    InOrder(int count, Sink sink) {
        this.count = count;
        this.sink = sink;
    }

    /// The index of the next id, -1 when there are none or the run is stopped.
    int next() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (!stopped && handedOut < count && handedOut - written >= FARTHEST_AHEAD) {
                moved.await();
            }
            return stopped || handedOut >= count ? -1 : handedOut++;
        } finally {
            lock.unlock();
        }
    }

    void done(int index, IdOutcome outcome) throws StorageException {
        lock.lock();
        try {
            ahead.put(index, outcome);
            for (IdOutcome next = ahead.remove(written); next != null; next = ahead.remove(written)) {
                written++;
                sink.add(next);
            }
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// No more ids are handed out.
    void stop() {
        lock.lock();
        try {
            stopped = true;
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// Writes what was done after a gap that a stop left.
    void flush() throws StorageException {
        lock.lock();
        try {
            for (int index : ahead.keySet().stream().sorted().toList()) {
                IdOutcome late = ahead.remove(index);
                if (late != null) {
                    sink.add(late);
                }
            }
        } finally {
            lock.unlock();
        }
    }
}
