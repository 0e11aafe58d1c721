// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.pipeline;

/// One step of a recipe: a value built from the recipe's settings, the same in every worker. The work is done by the
/// [Pass] it opens for each shard; the outcome for a record must depend on that record and the settings alone.
public interface Stage<I, O> {
    /// The name used in recipes, rejects and provenance.
    String name();

    Pass<I, O> open();
}
