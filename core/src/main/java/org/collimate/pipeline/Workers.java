// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.pipeline;

import java.io.IOException;
import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// Runs tasks on a fixed number of threads until there are none left or one fails; the first failure is thrown.
final class Workers {
    /// Gives the next task, or null when there is none. Called by one thread at a time.
    interface Tasks<T> {
        @Nullable
        T next() throws IOException;
    }

    /// Does one task.
    interface Work<T> {
        void run(T task) throws IOException;
    }

    private Workers() {}

    static <T> void run(int cores, Tasks<T> tasks, Work<T> work) throws IOException {
        var failure = new AtomicReference<Throwable>();
        var lock = new Object();
        var threads = new ArrayList<Thread>();
        for (int i = 0; i < cores; i++) {
            threads.add(Thread.ofPlatform().name("worker-" + i).start(() -> {
                try {
                    while (failure.get() == null) {
                        T task;
                        synchronized (lock) {
                            task = tasks.next();
                        }
                        if (task == null) {
                            return;
                        }
                        work.run(task);
                    }
                } catch (IOException | RuntimeException | Error e) {
                    failure.compareAndSet(null, e);
                }
            }));
        }
        try {
            for (var thread : threads) {
                thread.join();
            }
        } catch (InterruptedException e) {
            failure.compareAndSet(null, e);
            threads.forEach(Thread::interrupt);
            Thread.currentThread().interrupt();
            throw new java.io.InterruptedIOException("interrupted; run the same command again to resume");
        }
        switch (failure.get()) {
            case null -> {}
            case IOException e -> throw e;
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            case Throwable e -> throw new IllegalStateException(e);
        }
    }
}
