// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.function.LongSupplier;

/// One line a minute, for logs: how far the phase is, how fast, and how long it will take. Used by many threads.
final class LineProgress implements ShownProgress {
    private static final long MINUTE = 60_000_000_000L;

    private final PrintWriter err;
    private final LongSupplier nanoseconds;
    private String phase = "";
    private long begun;
    private long lastLine;
    private long units;
    private long bytes;
    private long allUnits;
    private long allBytes;
    private long kept;
    private long rejected;

    /// @param nanoseconds a clock that only counts on, as [System#nanoTime]
    LineProgress(PrintWriter err, LongSupplier nanoseconds) {
        this.err = err;
        this.nanoseconds = nanoseconds;
        this.lastLine = nanoseconds.getAsLong();
    }

    @Override
    public synchronized void phase(String name) {
        phase = name;
        begun = nanoseconds.getAsLong();
        units = 0;
        bytes = 0;
        allUnits = 0;
        allBytes = 0;
    }

    @Override
    public synchronized void total(long moreUnits, long moreBytes) {
        allUnits = moreUnits;
        allBytes = moreBytes;
    }

    @Override
    public synchronized void advance(long moreUnits, long moreBytes, long moreKept, long moreRejected) {
        units += moreUnits;
        bytes += moreBytes;
        kept += moreKept;
        rejected += moreRejected;
        long now = nanoseconds.getAsLong();
        if (now - lastLine >= MINUTE) {
            lastLine = now;
            err.println(line((now - begun) / 1e9));
            err.flush();
        }
    }

    private String line(double seconds) {
        double done = allBytes > 0 ? (double) bytes / allBytes : allUnits > 0 ? (double) units / allUnits : 0;
        String left = done > 0 && seconds > 0 ? ", " + duration(seconds / done - seconds) + " left" : "";
        return String.format(
                Locale.ROOT,
                "%s: %d of %d units (%.0f %%), %.1f MB/s, %d kept, %d rejected%s",
                phase,
                units,
                allUnits,
                100 * done,
                seconds > 0 ? bytes / 1e6 / seconds : 0,
                kept,
                rejected,
                left);
    }

    private static String duration(double seconds) {
        long whole = Math.round(seconds);
        return whole >= 3600
                ? whole / 3600 + " h " + whole % 3600 / 60 + " min"
                : whole >= 60 ? whole / 60 + " min" : whole + " s";
    }

    @Override
    public void close() {}
}
