// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.source.pmc;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/// Fetches articles from the PMC Cloud Service, or from a copy of it:
/// ```java
/// var ids = IdList.read(Path.of("ids.txt")).ids();
/// FetchSummary summary = PmcFetch.of(FetchSettings.of(ids, Path.of("articles"))).run(FetchWatcher.none());
/// ```
/// The folder then has `PMC123.2/…` as in the bucket and `metadata/PMC123.2.json`; what belongs to the fetch itself
/// lies in `_fetch/`. Running it again brings what is not there yet, and asks nothing about what is whole. One
/// object is for one run; [#stop()] may be called by any thread.
public final class PmcFetch {
    private static final int MOST_UNREACHABLE = 10;

    private final FetchSettings settings;
    private final Timekeeper time;
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final AtomicBoolean givenUp = new AtomicBoolean();
    private final AtomicInteger unreachable = new AtomicInteger();
    private final ConcurrentLinkedQueue<Exception> faults = new ConcurrentLinkedQueue<>();
    private final List<Thread> workers = new ArrayList<>();

    private PmcFetch(FetchSettings settings, Timekeeper time) {
        this.settings = settings;
        this.time = time;
    }

    public static PmcFetch of(FetchSettings settings) {
        return of(settings, Timekeeper.system());
    }

    public static PmcFetch of(FetchSettings settings, Timekeeper time) {
        return new PmcFetch(settings, time);
    }

    /// Fetches all ids, and returns when every one is dealt with or the run is stopped; an interrupt stops it too, and
    /// stays set.
    ///
    /// @throws FolderInUseException if another run works on the folder
    /// @throws StorageException if this machine could not store something
    public FetchSummary run(FetchWatcher watcher) throws StorageException, FolderInUseException {
        CloudLayout layout = CloudLayout.shipped();
        BaseAddress base = BaseAddress.of(settings.baseUrl(), layout);
        try (OutFolder folder = OutFolder.open(settings.out());
                FetchState state = FetchState.open(folder.own("state.jsonl"), settings.ids());
                Connection connection = new Connection(base, settings.politeness(), program())) {
            var bucket = new Bucket(connection, base, settings.politeness(), time, watcher);
            var article = new ArticleFetch(settings, layout, bucket, folder, state, watcher);
            watcher.begun(settings.ids().size());
            return work(article, folder, watcher);
        } catch (StorageException | FolderInUseException e) {
            throw e;
        } catch (IOException e) {
            throw OutFolder.failed("_fetch", e);
        }
    }

    /// Ends the run soon and cleanly: nothing new is begun, and what is half-way stays to be continued.
    public void stop() {
        stopped.set(true);
        interruptWorkers();
    }

    private FetchSummary work(ArticleFetch article, OutFolder folder, FetchWatcher watcher) throws IOException {
        var tally = new FetchSummary.Tally();
        try (var report = new FetchReport(folder.own("report.jsonl"))) {
            var order = new InOrder(settings.ids().size(), done -> {
                report.add(done);
                tally.add(done);
                watcher.finished(done);
            });
            synchronized (workers) {
                int count = Math.min(
                        settings.politeness().connections(),
                        Math.max(1, settings.ids().size()));
                for (int i = 0; i < count; i++) {
                    workers.add(Thread.ofVirtual().name("fetch-" + i).start(() -> worker(article, order)));
                }
            }
            awaitWorkers();
            order.flush();
        }
        switch (faults.poll()) {
            case null -> {}
            case StorageException storage -> throw storage;
            case RuntimeException bug -> throw bug;
            case Exception other -> throw new IOException(other);
        }
        return tally.summary(settings.ids().size(), stopped.get());
    }

    private void worker(ArticleFetch article, InOrder order) {
        try {
            for (int index = order.next(); index >= 0; index = order.next()) {
                if (stopped.get() || givenUp.get()) {
                    order.stop();
                    return;
                }
                PmcId id = settings.ids().get(index);
                order.done(index, new IdOutcome(id, outcome(article, id)));
            }
        } catch (InterruptedException stop) {
            order.stop();
        } catch (IOException | RuntimeException e) {
            faults.add(e);
            order.stop();
            interruptWorkers();
        }
    }

    private Outcome outcome(ArticleFetch article, PmcId id) throws IOException, InterruptedException {
        try {
            Outcome outcome = article.fetch(id);
            unreachable.set(0);
            return outcome;
        } catch (BucketException e) {
            // A bucket that is out of reach for one id after another is so for the rest: stop asking.
            if (e.kind() != BucketException.Kind.UNREACHABLE) {
                unreachable.set(0);
            } else if (unreachable.incrementAndGet() >= MOST_UNREACHABLE) {
                givenUp.set(true);
            }
            return new Outcome.Failed(e.words());
        }
    }

    private void awaitWorkers() {
        boolean interrupted = false;
        List<Thread> all;
        synchronized (workers) {
            all = List.copyOf(workers);
        }
        for (Thread worker : all) {
            while (worker.isAlive()) {
                try {
                    worker.join();
                } catch (InterruptedException stop) {
                    interrupted = true;
                    stop();
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void interruptWorkers() {
        synchronized (workers) {
            workers.forEach(Thread::interrupt);
        }
    }

    private static String program() {
        String version = PmcFetch.class.getPackage().getImplementationVersion();
        return "collimate/" + (version == null ? "development" : version) + " (fetch pmc)";
    }
}
