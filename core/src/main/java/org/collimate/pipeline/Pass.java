// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.pipeline;

/// A stage at work on one shard, with whatever it needs open. Used by one thread, from open to close.
public interface Pass<I, O> extends AutoCloseable {
    /// Takes one record. What it throws becomes a [Rejected] of that record, and the run goes on.
    void accept(I record, Outlet<O> out);

    /// Called once after the last record of the shard.
    default void finish(Outlet<O> out) {}

    @Override
    default void close() {}
}
