// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.phantom.words;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.collimate.phantom.Change;
import org.collimate.phantom.Disease;
import org.collimate.phantom.Place;
import org.collimate.phantom.Severity;
import org.collimate.sample.Certainty;
import org.collimate.sample.Side;

/// What a mention without a label of its own states: the thing that the sentence is about.
///
/// @param label the label of the truth
/// @param kind the finer name
/// @param change what became of it, where that is more than the words about change say
/// @param causes the diseases or the device behind it, each with its side; empty for what is denied
record Claim(String label, String kind, Certainty certainty, Optional<Change> change, List<Cause> causes) {
    Claim {
        causes = List.copyOf(causes);
    }

    record Cause(Optional<Integer> id, Optional<Side> side, Optional<Place> place, Optional<Severity> severity) {
        static final Cause NONE = new Cause(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

        /// The side of something that is no more, or of a device.
        static Cause of(Optional<Integer> id, Side side) {
            return new Cause(id, Optional.of(side), Optional.empty(), Optional.empty());
        }

        static Cause of(Disease disease) {
            return new Cause(
                    Optional.of(disease.id()),
                    Optional.of(disease.side()),
                    Optional.of(disease.place()),
                    Optional.of(disease.severity()));
        }
    }

    /// What the words about change mean, if there are any.
    Optional<Change> change(Phrase phrase) {
        return change.or(() -> Optional.ofNullable(phrase.said().get(Fact.CHANGE))
                .map(key -> Change.valueOf(key.toUpperCase(Locale.ROOT))));
    }
}
