// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.phantom.words;

import java.util.List;
import org.collimate.phantom.Device;
import org.collimate.phantom.Disease;
import org.collimate.phantom.DiseaseKind;

/// One thing that a report says, before it has words.
sealed interface Point {
    Organ organ();

    /// Something is there, or may be.
    ///
    /// @param diseases one, or two of one kind that are alike on both sides and said together
    /// @param detail which of the facts are worth saying
    record Found(List<Disease> diseases, Detail detail) implements Point {
        Disease first() {
            return diseases.getFirst();
        }

        @Override
        public Organ organ() {
            return Organ.of(first().kind());
        }
    }

    /// Something was there at the study before and is no more.
    record Gone(Disease disease) implements Point {
        @Override
        public Organ organ() {
            return Organ.of(disease.kind());
        }
    }

    /// A device and where it ends.
    record Placed(Device device, Detail detail) implements Point {
        @Override
        public Organ organ() {
            return Organ.TUBES;
        }
    }

    /// A device that lay here at the study before.
    record Removed(Device device) implements Point {
        @Override
        public Organ organ() {
            return Organ.TUBES;
        }
    }

    /// Something is not there. Several may share a sentence.
    record Denied(List<DiseaseKind> kinds) implements Point {
        @Override
        public Organ organ() {
            return Organ.of(kinds.getFirst());
        }
    }

    /// How much of a finding is worth saying; the same in every language and style.
    ///
    /// @param severity whether its severity is said
    /// @param size whether it is measured, where one may or may not
    /// @param place whether a place is said that goes without saying
    /// @param centimetres whether lengths are given in centimetres, else in millimetres
    /// @param variant chooses among names of the finding that mean different things, such as opacity and
    /// consolidation
    record Detail(boolean severity, boolean size, boolean place, boolean centimetres, int variant) {}
}
