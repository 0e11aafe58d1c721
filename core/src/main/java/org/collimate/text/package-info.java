// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
/// Understands plain text: cleaning, sentences, and the panels of figure captions, with places that map back to the
/// text. Texts come in, spans and cleaned texts go out. Read [org.collimate.text.Sentences] first, then
/// [org.collimate.text.CaptionPanels].
@NullMarked
package org.collimate.text;

import org.jspecify.annotations.NullMarked;
