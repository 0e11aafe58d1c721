// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.phantom;

import java.time.LocalDate;
import java.util.Locale;

/// An invented person.
///
/// @param number from 1; everything about the patient follows from it and the hospital's seed
/// @param birthDate the age at a study follows from it
/// @param recordNumber the medical record number, digits
/// @param address one line
/// @param habitus body mass index, about 16 to 42
public record Patient(
        int number,
        String givenName,
        String familyName,
        Sex sex,
        LocalDate birthDate,
        String recordNumber,
        String address,
        String phone,
        double habitus,
        Anatomy anatomy) {

    /// The name of the patient's folders: `P000001`.
    public String id() {
        return String.format(Locale.ROOT, "P%06d", number);
    }

    /// Family name, given name: as labels and headers write it.
    public String listedName() {
        return familyName + ", " + givenName;
    }

    /// The age in years on a day.
    public int ageOn(LocalDate day) {
        return java.time.Period.between(birthDate, day).getYears();
    }
}
