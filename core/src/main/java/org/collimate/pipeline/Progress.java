// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.pipeline;

/// Told how far a run is. Called by many threads.
public interface Progress {
    /// A phase begins: `list`, `read`, `group`, `write`, `finish`.
    void phase(String name);

    /// How much the phase has to do.
    void total(long units, long bytes);

    /// So much more of it is done.
    void advance(long units, long bytes, long kept, long rejected);

    /// Nobody looks.
    static Progress silent() {
        return new Progress() {
            @Override
            public void phase(String name) {}

            @Override
            public void total(long units, long bytes) {}

            @Override
            public void advance(long units, long bytes, long kept, long rejected) {}
        };
    }
}
