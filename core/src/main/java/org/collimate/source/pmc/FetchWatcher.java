// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.source.pmc;

import java.time.Duration;

/// Is told how a fetch goes. Called by many threads at once, except where said.
public interface FetchWatcher {
    /// Before the first request.
    default void begun(int ids) {}

    /// Bytes that came over the network.
    default void received(long bytes) {}

    /// A request will be tried again after this pause.
    default void pausing(String what, Duration pause) {}

    /// One id is done; in the order of the list, one call at a time.
    default void finished(IdOutcome outcome) {}

    /// Watches nothing.
    static FetchWatcher none() {
        return new FetchWatcher() {};
    }
}
