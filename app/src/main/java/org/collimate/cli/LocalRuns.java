// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.cli;

import java.io.IOException;
import java.util.TreeMap;
import org.collimate.dataset.DatasetReader;
import org.collimate.pipeline.Disk;
import org.collimate.pipeline.InputException;
import org.collimate.pipeline.LocalRunner;
import org.collimate.pipeline.Progress;
import org.collimate.recipe.RecipePlan;
import org.collimate.source.UnusableInputException;

/// Runs recipes on this machine.
final class LocalRuns implements RunsRecipes {
    /// For sorting marks and keys before the disk is used: a fixed part of the smallest heap we promise to live in.
    private static final long SORT_MEMORY = 48L << 20;

    @Override
    public Outcome run(Request request, Progress progress) throws WrongUse, IOException {
        try {
            var unpacked = request.out().resolve("_run").resolve("scratch").resolve("unpacked");
            var plan = RecipePlan.of(request.recipe(), request.inputs(), unpacked);
            var settings = new LocalRunner.Settings(request.cores(), request.fresh(), SORT_MEMORY);
            var summary = new LocalRunner(settings, Disk.unwatched(), progress).run(plan, request.out());
            if (summary.isPresent()) {
                var made = summary.get();
                return new Outcome(made.kept(), made.rejected(), made.bySplit(), made.byReason(), false);
            }
            return made(request);
        } catch (UnusableInputException e) {
            throw new WrongUse(e.problems());
        } catch (InputException e) {
            throw new WrongUse(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw explained(e);
        } catch (OutOfMemoryError e) {
            throw new IOException(
                    "[memory] was not enough; nothing that was done is lost: run the same command again with more,"
                            + " such as COLLIMATE_OPTS=-Xmx4g, or with fewer --cores",
                    e);
        }
    }

    private static Outcome made(Request request) throws IOException {
        var counts = DatasetReader.open(request.out()).manifest().counts();
        var bySplit = new TreeMap<String, Long>();
        counts.bySplit().forEach((split, number) -> bySplit.put(split.name(), number));
        var byReason = new TreeMap<String, Long>();
        counts.byReason().forEach((reason, number) -> byReason.put(reason.code(), number));
        return new Outcome(counts.kept(), counts.rejected(), bySplit, byReason, true);
    }

    private static IOException explained(IOException e) {
        var message = String.valueOf(e.getMessage());
        if (message.contains("No space left on device") || message.contains("not enough space")) {
            return new IOException(
                    "[disk] is full; nothing that was done is lost: free some space and run the same command again", e);
        }
        if (message.contains("Read-only file system")) {
            return new IOException("[--out] is on a read-only file system; choose another place", e);
        }
        return e;
    }
}
