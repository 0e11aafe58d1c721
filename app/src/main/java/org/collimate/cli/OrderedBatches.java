// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.collimate.report.ReportEngine;
import org.collimate.source.reports.ReportRow;
import org.collimate.source.reports.ReportRows;

/// Reads reports, works on them in batches on several cores, and writes what comes of them in the order of reading. At
/// most a fixed number of batches is in memory, however long the input is.
final class OrderedBatches {
    private static final int REPORTS = 256;
    private static final int CHARACTERS = 1 << 17;

    /// What is done with one report: its lines are added to the files' texts, one a file. Called by many threads.
    interface Work {
        void add(ReportRow.Report report, List<StringBuilder> files);
    }

    private final int cores;
    private final Work work;
    private final Consumer<ReportRow.Bad> bad;

    OrderedBatches(int cores, Work work, Consumer<ReportRow.Bad> bad) {
        this.cores = cores;
        this.work = work;
        this.bad = bad;
    }

    /// Carries everything from `rows` to `files` and tells how many reports there were.
    long run(ReportRows rows, List<OutputStream> files) throws IOException {
        var batch = next(rows);
        if (batch.size() < REPORTS / 4) {
            // One report or few: starting threads would take longer than the work.
            var rest = next(rows);
            if (rest.isEmpty()) {
                write(work(batch, files.size()), files);
                return batch.size();
            }
            batch.addAll(rest);
        }
        var workers = Executors.newFixedThreadPool(cores, run -> {
            var thread = new Thread(run, "report-worker");
            thread.setDaemon(true);
            return thread;
        });
        try {
            return run(batch, rows, files, workers);
        } finally {
            workers.shutdownNow();
        }
    }

    private long run(List<ReportRow.Report> first, ReportRows rows, List<OutputStream> files, ExecutorService workers)
            throws IOException {
        var waiting = new ArrayDeque<Future<List<byte[]>>>();
        long count = 0;
        for (var batch = first; !batch.isEmpty(); batch = next(rows)) {
            var reports = batch;
            count += reports.size();
            waiting.add(workers.submit(() -> work(reports, files.size())));
            if (waiting.size() > 3 * cores) {
                write(result(waiting.remove()), files);
            }
        }
        while (!waiting.isEmpty()) {
            write(result(waiting.remove()), files);
        }
        return count;
    }

    /// The next reports, none at the end.
    private List<ReportRow.Report> next(ReportRows rows) throws IOException {
        var batch = new ArrayList<ReportRow.Report>(REPORTS);
        int characters = 0;
        while (batch.size() < REPORTS && characters < CHARACTERS) {
            var row = rows.next();
            if (row.isEmpty()) {
                break;
            }
            switch (row.get()) {
                case ReportRow.Report report
                when report.text().length() > ReportEngine.LONGEST ->
                    bad.accept(new ReportRow.Bad(
                            report.place(),
                            "has " + report.text().length() + " characters, expected at most " + ReportEngine.LONGEST
                                    + "; it may be several reports in one text"));
                case ReportRow.Report report -> {
                    batch.add(report);
                    characters += report.text().length();
                }
                case ReportRow.Bad wrong -> bad.accept(wrong);
            }
        }
        return batch;
    }

    private List<byte[]> work(List<ReportRow.Report> batch, int files) {
        var texts = new ArrayList<StringBuilder>(files);
        for (int i = 0; i < files; i++) {
            texts.add(new StringBuilder(1 << 12));
        }
        for (var report : batch) {
            work.add(report, texts);
        }
        var bytes = new ArrayList<byte[]>(files);
        for (var text : texts) {
            bytes.add(text.toString().getBytes(StandardCharsets.UTF_8));
        }
        return bytes;
    }

    private static void write(List<byte[]> texts, List<OutputStream> files) throws IOException {
        for (int i = 0; i < files.size(); i++) {
            files.get(i).write(texts.get(i));
        }
    }

    private static List<byte[]> result(Future<List<byte[]>> future) throws IOException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException("a report could not be worked on", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("[report] interrupted while waiting for a batch", e);
        }
    }
}
