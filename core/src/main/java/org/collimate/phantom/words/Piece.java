// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.phantom.words;

import java.util.List;
import java.util.Optional;
import org.collimate.sample.Certainty;

/// A piece of a [Template].
sealed interface Piece {
    /// Words as they are.
    record Literal(String text) implements Piece {}

    /// `{name}`: a fact of the finding, a value of the report, a word that agrees, or another symbol.
    ///
    /// @param fact the name up to its first dot
    /// @param form the rest of the name, with its dot; empty where there is none
    /// @param agreement `{name:f}` agrees with this instead of with the finding's noun
    record Slot(String name, String fact, String form, Optional<String> agreement) implements Piece {}

    /// `[...]`: said where all in it can be said; `[?...]` only half of the time.
    record Maybe(boolean coin, List<Piece> pieces) implements Piece {}

    /// `(a|b|c)`: one of these.
    record OneOf(List<List<Piece>> choices) implements Piece {}

    /// `<words>`: the words that state the finding. `<Label:words>` state it by another label;
    /// `<Label=certainty:words>` state something beside it.
    record Mention(Optional<String> label, Optional<Certainty> certainty, List<Piece> pieces) implements Piece {}

    /// A sign right behind a letter, which stands for an ending that agrees.
    record Ending(String sign) implements Piece {}
}
