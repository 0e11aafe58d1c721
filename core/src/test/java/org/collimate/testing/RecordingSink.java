// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.testing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.collimate.pipeline.Diagnostic;
import org.collimate.pipeline.Rejected;
import org.collimate.pipeline.SampleSource;
import org.collimate.provenance.Sha256;
import org.collimate.sample.Sample;

/// Keeps all that a source says.
public final class RecordingSink implements SampleSource.Sink {
    public final List<Sample> kept = new ArrayList<>();
    public final List<Rejected> rejected = new ArrayList<>();
    public final List<Diagnostic> notes = new ArrayList<>();
    public final Map<String, Sha256> digests = new LinkedHashMap<>();

    @Override
    public void keep(Sample sample) {
        kept.add(sample);
    }

    @Override
    public void reject(Rejected reject) {
        rejected.add(reject);
    }

    @Override
    public void note(Diagnostic diagnostic) {
        notes.add(diagnostic);
    }

    @Override
    public void digest(String path, long bytes, Sha256 sha256) {
        if (digests.put(path, sha256) != null) {
            throw new AssertionError("[" + path + "] a second digest of one file");
        }
    }

    /// Adds what was said of another unit; a file of both must have one digest.
    public void add(RecordingSink unit) {
        kept.addAll(unit.kept);
        rejected.addAll(unit.rejected);
        notes.addAll(unit.notes);
        unit.digests.forEach((path, digest) -> {
            var known = digests.putIfAbsent(path, digest);
            if (known != null && !known.equals(digest)) {
                throw new AssertionError("[" + path + "] two digests of one file");
            }
        });
    }

    /// The codes of all notes, in order.
    public List<String> codes() {
        return notes.stream().map(Diagnostic::code).toList();
    }
}
