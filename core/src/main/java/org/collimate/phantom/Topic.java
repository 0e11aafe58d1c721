// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.phantom;

/// What a sequence of draws is for. Its place in this list is part of the counter, so new ones are added at the end.
public enum Topic {
    PERSON,
    ANATOMY,
    COURSE,
    STUDY,
    DISEASE,
    DEVICE,
    POSE,
    STYLE,
    NOISE,
    VESSELS,
    BURNED_IN,
    WORDS,
    QUESTIONS,
    TYPOS;

    /// This topic's sequence for a study of a patient; study 0 is the patient.
    public Draws draws(long seed, int patient, int study) {
        return Draws.of(seed, patient, study, ordinal());
    }
}
