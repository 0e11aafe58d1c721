// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.pipeline;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/// Carries out a plan on this machine. Stopped at any moment and started again, it goes on where it was and ends with
/// the same bytes as if it had never been stopped, for any number of cores and wherever the input lies.
public final class LocalRunner {
    private static final String BEGIN = "begin";
    private static final String FORMAT = "2";

    private final Settings settings;
    private final Disk disk;
    private final Progress progress;

    public LocalRunner(Settings settings, Disk disk, Progress progress) {
        this.settings = settings;
        this.disk = disk;
        this.progress = progress;
    }

    /// How to run: none of it changes a byte of the outcome.
    ///
    /// @param cores how many threads work at once, at least 1
    /// @param fresh whether to delete what an earlier run left in the output folder
    /// @param sortMemory bytes of memory for sorting before the disk is used
    public record Settings(int cores, boolean fresh, long sortMemory) {
        public Settings {
            if (cores < 1) {
                throw new IllegalArgumentException("a run needs at least 1 core, found " + cores);
            }
        }

        public static Settings cores(int cores) {
            return new Settings(cores, false, 64L << 20);
        }
    }

    /// Runs a plan into the folder `out`.
    ///
    /// @return what was made, or empty if `out` already holds the outcome of this recipe and input
    /// @throws InputException if input, recipe and output folder do not go together; the message has the cure
    /// @throws IOException if the machine fails: what was done stays, and the same run goes on from there
    public Optional<RunSummary> run(Plan plan, Path out) throws IOException {
        var folder = new RunFolder(out);
        if (isSealed(folder, plan)) {
            return new SealedDataset(plan, folder).check();
        }
        var absent = Absent.above(folder.home());
        prepare(folder, plan);
        try (var channel = FileChannel.open(folder.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var lock = lock(channel, out)) {
            if (!lock.isValid()) {
                throw new IOException("[" + out + "] the lock was lost");
            }
            return runLocked(plan, folder, absent);
        }
    }

    /// Whether the folder holds a finished dataset and nothing can be written there, as on a read-only disk.
    private boolean isSealed(RunFolder folder, Plan plan) {
        return !settings.fresh()
                && Files.isRegularFile(folder.dataset().resolve(plan.format().manifestName()))
                && !Files.isWritable(Files.exists(folder.home()) ? folder.home() : folder.dataset());
    }

    private Optional<RunSummary> runLocked(Plan plan, RunFolder folder, Absent absent) throws IOException {
        // Before anything is deleted: with nothing to read, the old dataset is better than none.
        var listing = list(plan, folder, absent);
        if (settings.fresh()) {
            clear(plan, folder);
        }
        var inputs = new Inputs(plan, folder);
        var made = plan.format().identity(folder.dataset());
        if (made.isPresent()) {
            inputs.checkSame(made.get(), listing);
            disk.delete(folder.home().resolve("scratch"));
            return Optional.empty();
        }
        try (var journal = Journal.open(disk, folder.journal())) {
            var frozen = begin(plan, folder, journal, inputs, listing);
            new ReadPhase(plan, folder, disk, journal, progress).run(frozen, settings.cores());
            new GroupPhase(plan, folder, disk, journal, progress, settings.sortMemory()).run(frozen.units());
            var write = new WritePhase(plan, folder, disk, journal, progress);
            write.run(frozen.units(), settings.cores());
            var summary = new FinishPhase(plan, folder, disk, journal, progress)
                    .run(write.names(frozen.units()), inputs.digest(frozen));
            return Optional.of(summary);
        }
    }

    /// Lists the input. If that fails, as where there is nothing to read in it, what this run has made so far goes
    /// again: a folder that was not there is not there afterwards.
    private Listing list(Plan plan, RunFolder folder, Absent absent) throws IOException {
        progress.phase("list");
        disk.delete(folder.home().resolve("scratch"));
        var listed = disk.freshFolder(folder.scratch("list")).resolve("listing.log");
        try {
            return Listing.write(plan.read(), listed);
        } catch (IOException e) {
            disk.delete(folder.home().resolve("scratch"));
            if (absent.has(folder.home())) {
                Files.deleteIfExists(folder.lock());
            }
            absent.restore();
            throw e;
        }
    }

    private Listing begin(Plan plan, RunFolder folder, Journal journal, Inputs inputs, Listing listing)
            throws IOException {
        var lines = journal.lines();
        if (lines.isEmpty()) {
            disk.rename(listing.file(), folder.listing());
            var frozen = Listing.read(folder.listing());
            journal.append(Line.of(
                    BEGIN, FORMAT, plan.recipe().hex(), frozen.identity().hex()));
            return frozen;
        }
        var begin = lines.getFirst();
        if (!begin.kind().equals(BEGIN) || !begin.fields().getFirst().equals(FORMAT)) {
            throw new InputException("[" + folder.journal() + "] was written by another version of the program;"
                    + " start again with --fresh");
        }
        if (!begin.fields().get(1).equals(plan.recipe().hex())) {
            throw new InputException("[" + folder.dataset() + "] holds an unfinished run of another recipe;"
                    + " finish that one, choose another --out, or start again with --fresh");
        }
        var frozen = Listing.read(folder.listing());
        inputs.checkUnchanged(frozen, listing, ReadPhase.done(journal));
        return frozen;
    }

    private void prepare(RunFolder folder, Plan plan) throws IOException {
        var out = folder.dataset();
        try {
            if (Files.exists(out) && !Files.isDirectory(out)) {
                throw new InputException("[" + out + "] is a file, expected a folder; choose another --out");
            }
            if (Files.isDirectory(out) && !isOurs(folder, plan)) {
                throw new InputException("[" + out + "] holds files that are not a dataset's; choose an empty or new"
                        + " folder as --out, nothing was touched");
            }
            Files.createDirectories(folder.home());
        } catch (AccessDeniedException e) {
            throw new IOException("[" + out + "] cannot be written to; choose another --out or mend its rights", e);
        } catch (FileSystemException e) {
            throw new IOException("[" + out + "] cannot be made: " + e.getReason(), e);
        }
    }

    private static boolean isOurs(RunFolder folder, Plan plan) throws IOException {
        if (Files.exists(folder.home())
                || Files.exists(folder.dataset().resolve(plan.format().manifestName()))) {
            return true;
        }
        try (var files = Files.list(folder.dataset())) {
            return files.findAny().isEmpty();
        }
    }

    private void clear(Plan plan, RunFolder folder) throws IOException {
        disk.delete(folder.dataset().resolve(plan.format().manifestName()));
        for (var name : plan.format().own()) {
            disk.delete(folder.dataset().resolve(name));
        }
        disk.delete(folder.journal());
        disk.delete(folder.listing());
        disk.delete(folder.work());
    }

    private static FileLock lock(FileChannel channel, Path out) throws IOException {
        try {
            var lock = channel.tryLock();
            if (lock != null) {
                return lock;
            }
        } catch (OverlappingFileLockException e) {
            // Another thread of this program holds it: the same answer as for another program.
        }
        throw new InputException(
                "[" + out + "] another run is at work in this folder; wait for it or choose another" + " --out");
    }
}
