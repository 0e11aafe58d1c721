// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.pipeline;

import org.collimate.sample.Sample;

/// A stage from samples to samples that needs nothing open: it says of each sample alone what becomes of it.
public interface SampleStage extends Stage<Sample, Sample> {
    /// Keeps, changes or rejects one sample. Called by many threads at once.
    void apply(Sample sample, Outlet<Sample> out);

    @Override
    default Pass<Sample, Sample> open() {
        return this::apply;
    }
}
