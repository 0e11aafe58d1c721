// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
/// Plain text, understood without a pipeline: cleaning it and finding its parts. Text comes in, text or offsets in code
/// points go out. Read [org.collimate.text.CaptionPanels] for the parts of a caption that speak of one panel.
@NullMarked
package org.collimate.text;

import org.jspecify.annotations.NullMarked;
