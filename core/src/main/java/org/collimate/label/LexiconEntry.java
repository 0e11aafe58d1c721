// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.label;

import org.collimate.sample.Concept;

/// One line of the lexicon: a term and what it names. `caseMatters` for abbreviations such as `CT`; `weak` for words
/// that hint at a modality (`hypoechoic`) and count only where none is named; `blocks` for terms that look like one and
/// are none (`x-ray diffraction`).
record LexiconEntry(
        String term, Concept concept, ConceptKind kind, boolean caseMatters, boolean weak, boolean blocks) {}
