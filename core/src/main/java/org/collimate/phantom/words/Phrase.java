// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.phantom.words;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The words chosen for a [Clause], and which of its facts they say.
///
/// @param said the facts that the words say, with their keys
/// @param value the measured length among them, with its unit
/// @param complete whether that is all of the clause's facts
record Phrase(List<Token> tokens, Map<Fact, String> said, Optional<String> value, boolean complete) {}
