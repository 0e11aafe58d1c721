// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.sample;

import java.util.Optional;

/// A thing that can be named: a code in a coding system and a readable name. `code` is empty where a taxonomy has
/// names only.
///
/// `system` is a short word: `umls` (code = CUI), `chexpert-14`, `radlex`, `snomed-ct` …
public record Concept(String system, Optional<String> code, String name) {
    /// A concept of the Unified Medical Language System, by its concept unique identifier.
    public static Concept umls(String cui, String name) {
        return new Concept("umls", Optional.of(cui), name);
    }
}
