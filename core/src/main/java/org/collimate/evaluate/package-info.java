// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
/// Scores what models say against what is true. References and hypotheses come in, scores with their parts go out. Read
/// [org.collimate.evaluate.ConceptDetection] first.
@NullMarked
package org.collimate.evaluate;

import org.jspecify.annotations.NullMarked;
