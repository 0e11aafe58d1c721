// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.pipeline;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.collimate.provenance.Sha256;
import org.collimate.sample.Sample;

/// Where samples come from. What it lists depends on the input alone: not on cores, time or the folder it lies in.
public interface SampleSource {
    /// The name used in recipes, rejects and provenance.
    String name();

    /// Names every unit of work, numbered from 0 in a fixed order, without keeping them all in memory.
    ///
    /// @throws IOException if the input cannot be listed; the message says which path and why
    void list(Consumer<WorkUnit> units) throws IOException;

    /// Reads one unit. Called by many threads at once, each with its own unit and sink.
    ///
    /// @throws IOException if a listed file cannot be read or has changed; bad content is rejected, never thrown
    void read(WorkUnit unit, Sink sink) throws IOException;

    /// Where a listed file lies on this machine, so that the runner can tell whether it changed.
    Path locate(WorkUnit.InputFile file);

    /// What a source says of a unit. Used by one thread.
    interface Sink {
        void keep(Sample sample);

        void reject(Rejected rejected);

        void note(Diagnostic diagnostic);

        /// The digest of a listed file, taken while it was read. The runner itself digests listed files that were not.
        void digest(String path, long bytes, Sha256 sha256);
    }
}
