// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.pipeline;

import java.io.IOException;
import java.util.BitSet;
import org.collimate.provenance.Sha256;
import org.collimate.sample.Sample;

/// Reads every unit that the journal does not know yet. A unit's files come to be under another name and are renamed as
/// a whole, so that a unit is there entirely or not at all.
final class ReadPhase {
    private static final String DONE = "read";

    private final Plan plan;
    private final RunFolder folder;
    private final Disk disk;
    private final Journal journal;
    private final Progress progress;

    ReadPhase(Plan plan, RunFolder folder, Disk disk, Journal journal, Progress progress) {
        this.plan = plan;
        this.folder = folder;
        this.disk = disk;
        this.journal = journal;
        this.progress = progress;
    }

    void run(Listing listing, int cores) throws IOException {
        progress.phase("read");
        progress.total(listing.units(), listing.bytes());
        var done = done(journal);
        try (var entries = listing.entries()) {
            Workers.run(
                    cores,
                    () -> {
                        while (entries.hasNext()) {
                            var unit = entries.next().unit();
                            if (!done.get(unit.number())) {
                                return unit;
                            }
                            progress.advance(1, unit.bytes(), 0, 0);
                        }
                        return null;
                    },
                    this::read);
        }
    }

    /// The numbers of the units that are done.
    static BitSet done(Journal journal) {
        var done = new BitSet();
        for (var line : journal.lines()) {
            if (line.kind().equals(DONE)) {
                done.set((int) line.number(0));
            }
        }
        return done;
    }

    private void read(WorkUnit unit) throws IOException {
        var scratch = disk.freshFolder(folder.scratch("read-" + unit.number()));
        long kept;
        long rejected;
        try (var files = new UnitFiles(plan, scratch);
                var chain = new Chain(plan.each(), files)) {
            plan.read().read(unit, new SampleSource.Sink() {
                @Override
                public void keep(Sample sample) {
                    chain.accept(sample);
                }

                @Override
                public void reject(Rejected reject) {
                    files.rejected(reject);
                }

                @Override
                public void note(Diagnostic diagnostic) {
                    files.noted(diagnostic);
                }

                @Override
                public void digest(String path, long bytes, Sha256 sha256) {
                    files.digest(path, bytes, sha256);
                }
            });
            chain.finish();
            files.digestTheRest(unit);
            kept = files.kept();
            rejected = files.rejected();
        } catch (Chain.EndFailed e) {
            throw e.failure();
        }
        disk.sync(scratch);
        disk.delete(folder.unit(unit.number()));
        disk.rename(scratch, folder.unit(unit.number()));
        journal.append(Line.of(DONE, Integer.toString(unit.number()), Long.toString(kept), Long.toString(rejected)));
        progress.advance(1, unit.bytes(), kept, rejected);
    }
}
