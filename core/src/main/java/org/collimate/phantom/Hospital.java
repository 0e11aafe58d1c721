// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.phantom;

import java.util.List;

/// A hospital that never was. Every patient follows from the seed, the knobs and the patient's number, so patients can
/// be made alone, in any order, by many threads; immutable.
///
/// @param seed any number; another one is another hospital
public record Hospital(long seed, Knobs knobs) {
    /// How many patients there can be: their ids have six digits.
    public static final int MOST_PATIENTS = 999_999;

    /// An ordinary hospital.
    public static Hospital of(long seed) {
        return new Hospital(seed, Knobs.ordinary());
    }

    /// @param number from 1
    /// @throws IllegalArgumentException if the number is below 1 or above [#MOST_PATIENTS]
    public Patient patient(int number) {
        if (number < 1 || number > MOST_PATIENTS) {
            throw new IllegalArgumentException("[patient] found number " + number + ", expected 1 to " + MOST_PATIENTS);
        }
        return Persons.patient(seed, number);
    }

    /// All studies of a patient, the oldest first; one to four.
    public List<Study> studies(Patient patient) {
        return new Course(this, patient).studies();
    }

    /// The first study alone, without the work for those that follow.
    public Study firstStudy(Patient patient) {
        return new Course(this, patient).first();
    }
}
