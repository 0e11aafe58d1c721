// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.cli;

import java.time.Duration;
import java.util.Optional;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/// A bar a phase, with rate and time left. Used by many threads.
final class BarProgress implements ShownProgress {
    private static final long MEGABYTE = 1_000_000;

    private Optional<ProgressBar> bar = Optional.empty();
    private String phase = "";
    private boolean inBytes;
    private long kept;
    private long rejected;

    @Override
    public synchronized void phase(String name) {
        close();
        phase = name;
    }

    @Override
    public synchronized void total(long units, long bytes) {
        close();
        inBytes = bytes > 0;
        var builder = new ProgressBarBuilder()
                .setTaskName(phase)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis((int) Duration.ofMillis(500).toMillis())
                .setConsumer(new ConsoleProgressBarConsumer(System.err))
                .setInitialMax(inBytes ? bytes : units)
                .showSpeed();
        if (inBytes) {
            builder.setUnit("MB", MEGABYTE);
        }
        bar = Optional.of(builder.build());
    }

    @Override
    public synchronized void advance(long units, long bytes, long moreKept, long moreRejected) {
        kept += moreKept;
        rejected += moreRejected;
        bar.ifPresent(shown -> {
            shown.stepBy(inBytes ? bytes : units);
            shown.setExtraMessage("  " + kept + " kept, " + rejected + " rejected");
        });
    }

    @Override
    public synchronized void close() {
        bar.ifPresent(ProgressBar::close);
        bar = Optional.empty();
    }
}
