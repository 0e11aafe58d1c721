// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.recipe;

import java.util.function.Function;
import org.collimate.pipeline.Stage;
import org.collimate.sample.Sample;

/// A stage that recipes can name: its settings' defaults, and how it is made from settings.
record StageKind<S extends Record>(String name, S defaults, Function<S, Stage<Sample, Sample>> make) {
    /// Makes the stage from settings of this kind.
    Stage<Sample, Sample> open(Record settings) {
        @SuppressWarnings("unchecked")
        var own = (S) defaults.getClass().cast(settings);
        return make.apply(own);
    }
}
