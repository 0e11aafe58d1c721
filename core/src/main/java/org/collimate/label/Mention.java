// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.label;

import java.util.Optional;
import org.collimate.sample.Certainty;
import org.collimate.sample.Concept;
import org.collimate.sample.Side;
import org.collimate.sample.Span;

/// A place in a text that names a concept. `span` is in code points; `side` is the patient's side where the word before
/// says one; `weak` mentions only hint at a modality.
public record Mention(
        Concept concept, ConceptKind kind, Certainty certainty, Optional<Side> side, Span span, boolean weak) {}
