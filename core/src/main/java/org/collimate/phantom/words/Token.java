// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.phantom.words;

import java.util.Optional;
import org.collimate.sample.Certainty;

/// What a template has become when all its choices are made.
sealed interface Token {
    /// Words, with the white space between them and around them as the template has it.
    record Text(String text) implements Token {}

    /// An identifier of a person, which is kept as it is.
    record Identifying(IdentifierKind kind, String text) implements Token {}

    /// Here the words that state a finding begin; see [Piece.Mention].
    record MentionBegins(Optional<String> label, Optional<Certainty> certainty) implements Token {}

    record MentionEnds() implements Token {}
}
