// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.sample;

import java.util.Optional;

/// Which imaging study of which patient a sample is. Identifiers are pseudonyms; `day` counts from the patient's first
/// study, `order` is the study's place among the patient's, `prior` the key of the sample before it; an `age` of 90
/// means 90 or more.
public record StudyInfo(
        String id,
        Optional<String> accession,
        Optional<String> patient,
        Optional<String> modality,
        Optional<String> bodyPart,
        Optional<Integer> day,
        Optional<Integer> order,
        Optional<String> prior,
        Optional<String> site,
        Optional<String> sex,
        Optional<String> race,
        Optional<String> ethnicity,
        Optional<Integer> age,
        Optional<String> reportStatus) {
    /// The highest age that is told apart.
    public static final int OLDEST = 90;

    /// A study of which only this is known.
    public static StudyInfo of(
            String id, Optional<String> patient, Optional<String> sex, Optional<Integer> age, Optional<Integer> order) {
        return new StudyInfo(
                id,
                Optional.empty(),
                patient,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                order,
                Optional.empty(),
                Optional.empty(),
                sex,
                Optional.empty(),
                Optional.empty(),
                age.map(years -> Math.clamp(years, 0, OLDEST)),
                Optional.empty());
    }
}
