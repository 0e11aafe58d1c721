// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.phantom.words;

/// The kinds of words that tell who a patient is.
enum IdentifierKind {
    NAME("name"),
    RECORD_NUMBER("mrn"),
    ACCESSION("accession"),
    BIRTH_DATE("birth-date"),
    DATE("date"),
    /// Only from 90 on, as in the rule of HIPAA (45 CFR 164.514).
    AGE("age"),
    ADDRESS("address"),
    PHONE("phone"),
    PHYSICIAN("physician");

    private final String word;

    IdentifierKind(String word) {
        this.word = word;
    }

    /// The word in the truth.
    String word() {
        return word;
    }
}
