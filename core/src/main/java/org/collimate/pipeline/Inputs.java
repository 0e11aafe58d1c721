// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.pipeline;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.collimate.pipeline.Listing.Entry;
import org.collimate.provenance.Sha256;

/// Tells whether the input is still what a run began with, and gives it its digest: SHA-256 over one line a file with
/// its path inside the input, its size and its own SHA-256, in the order of the listing.
final class Inputs {
    private final Plan plan;
    private final RunFolder folder;

    Inputs(Plan plan, RunFolder folder) {
        this.plan = plan;
        this.folder = folder;
    }

    /// The digest of everything that was read, from what the units noted.
    Sha256 digest(Listing listing) throws IOException {
        var running = Sha256.newDigest();
        for (long unit = 0; unit < listing.units(); unit++) {
            var file = folder.unit(unit).resolve(UnitFiles.DIGESTS);
            for (var text : Files.readAllLines(file, StandardCharsets.UTF_8)) {
                var line = Line.parse(text)
                        .orElseThrow(() -> new IOException("[" + UnitFiles.DIGESTS + "] altered; use --fresh"));
                running.update(line(
                        line.fields().getFirst(),
                        line.fields().get(1),
                        line.fields().get(2)));
            }
        }
        return Sha256.finish(running);
    }

    /// Checks that a complete dataset was made from this recipe and input.
    void checkSame(DatasetFormat.Identity made, Listing listing) throws IOException {
        if (!made.recipe().equals(plan.recipe())) {
            throw new InputException("[" + folder.dataset() + "] holds a finished dataset of another recipe; choose"
                    + " another --out, or replace it with --fresh");
        }
        if (Files.exists(folder.listing()) && sameFilesAndTimes(Listing.read(folder.listing()), listing)) {
            return;
        }
        if (!digestOfAll(listing).equals(made.input())) {
            throw new InputException("[" + folder.dataset() + "] holds a finished dataset of another input; choose"
                    + " another --out, or replace it with --fresh");
        }
    }

    /// Checks that nothing changed since an unfinished run began: neither the list of files nor what was read already.
    void checkUnchanged(Listing frozen, Listing now, BitSet read) throws IOException {
        try (var before = frozen.entries();
                var after = now.entries()) {
            while (before.hasNext() && after.hasNext()) {
                var old = before.next();
                var current = after.next();
                if (!old.unit().equals(current.unit())) {
                    throw changed(difference(old, current));
                }
                if (!old.changed().equals(current.changed())
                        && read.get(old.unit().number())) {
                    checkDigests(old, current);
                }
            }
            if (before.hasNext() || after.hasNext()) {
                throw changed(
                        before.hasNext()
                                ? before.next().unit().name()
                                : after.next().unit().name());
            }
        }
    }

    private void checkDigests(Entry old, Entry current) throws IOException {
        Map<String, String> noted = new HashMap<>();
        var file = folder.unit(old.unit().number()).resolve(UnitFiles.DIGESTS);
        for (var text : Files.readAllLines(file, StandardCharsets.UTF_8)) {
            Line.parse(text)
                    .ifPresent(line ->
                            noted.put(line.fields().getFirst(), line.fields().get(2)));
        }
        for (int i = 0; i < current.unit().files().size(); i++) {
            var input = current.unit().files().get(i);
            if (!old.changed().get(i).equals(current.changed().get(i))
                    && !Sha256.of(plan.read().locate(input)).hex().equals(noted.get(input.path()))) {
                throw changed(input.path());
            }
        }
    }

    private boolean sameFilesAndTimes(Listing before, Listing now) throws IOException {
        try (var old = before.entries();
                var current = now.entries()) {
            while (old.hasNext() && current.hasNext()) {
                if (!old.next().equals(current.next())) {
                    return false;
                }
            }
            return !old.hasNext() && !current.hasNext();
        }
    }

    private Sha256 digestOfAll(Listing listing) throws IOException {
        var running = Sha256.newDigest();
        var last = Optional.<String>empty();
        var lastDigest = "";
        try (var entries = listing.entries()) {
            while (entries.hasNext()) {
                var files = entries.next().unit().files().stream()
                        .sorted(java.util.Comparator.comparing(WorkUnit.InputFile::path))
                        .toList();
                for (var file : files) {
                    if (!last.equals(Optional.of(file.path()))) {
                        lastDigest = Sha256.of(plan.read().locate(file)).hex();
                        last = Optional.of(file.path());
                    }
                    running.update(line(file.path(), Long.toString(file.bytes()), lastDigest));
                }
            }
        }
        return Sha256.finish(running);
    }

    private static byte[] line(String path, String bytes, String sha256) {
        return (path + '\t' + bytes + '\t' + sha256 + '\n').getBytes(StandardCharsets.UTF_8);
    }

    private static String difference(Entry old, Entry current) {
        var before = old.unit().files();
        var after = current.unit().files();
        for (int i = 0; i < Math.min(before.size(), after.size()); i++) {
            if (!before.get(i).equals(after.get(i))) {
                return before.get(i).path();
            }
        }
        return old.unit().name();
    }

    private InputException changed(String path) {
        return new InputException("[" + path + "] is not what it was when this run began (added, removed or changed);"
                + " restore the input, or start again with --fresh");
    }
}
