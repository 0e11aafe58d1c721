// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.collimate.source.pmc.FetchWatcher;
import org.collimate.source.pmc.IdOutcome;
import org.jspecify.annotations.Nullable;

/// Shows how a fetch goes on standard error: a bar on a terminal, otherwise a line a minute.
final class FetchProgress implements FetchWatcher, AutoCloseable {
    private static final long MINUTE = Duration.ofMinutes(1).toNanos();

    private final PrintWriter err;
    private final boolean terminal;
    private final AtomicLong received = new AtomicLong();
    private final AtomicInteger done = new AtomicInteger();
    private final AtomicInteger wrong = new AtomicInteger();
    private final AtomicLong nextLine = new AtomicLong(System.nanoTime() + MINUTE);
    private volatile int ids;
    private volatile @Nullable ProgressBar bar;

    private FetchProgress(PrintWriter err, boolean terminal) {
        this.err = err;
        this.terminal = terminal;
    }

    // Without a terminal, the console of JDK 25 is null again, whatever that check says of JDK 22.
    @SuppressWarnings("SystemConsoleNull")
    static FetchProgress on(PrintWriter err) {
        return new FetchProgress(
                err, System.console() != null && System.console().isTerminal());
    }

    @Override
    public void begun(int count) {
        ids = count;
        if (terminal) {
            bar = new ProgressBarBuilder()
                    .setTaskName("fetch")
                    .setInitialMax(count)
                    .setConsumer(new ConsoleProgressBarConsumer(System.err))
                    .build();
        }
    }

    @Override
    public void received(long bytes) {
        received.addAndGet(bytes);
        line();
    }

    @Override
    public void pausing(String what, Duration pause) {
        line();
    }

    @Override
    public void finished(IdOutcome outcome) {
        int count = done.incrementAndGet();
        int bad = outcome.isWell() ? wrong.get() : wrong.incrementAndGet();
        var shown = bar;
        if (shown != null) {
            shown.stepTo(count);
            shown.setExtraMessage((received.get() >> 20) + " MB, " + bad + " missing or failed");
        } else {
            line();
        }
    }

    private void line() {
        long due = nextLine.get();
        long now = System.nanoTime();
        if (!terminal && now - due >= 0 && nextLine.compareAndSet(due, now + MINUTE)) {
            err.println("fetch: " + done.get() + " of " + ids + " ids, " + (received.get() >> 20) + " MB, "
                    + wrong.get() + " missing or failed");
            err.flush();
        }
    }

    @Override
    public void close() {
        var shown = bar;
        if (shown != null) {
            shown.close();
            bar = null;
        }
    }
}
