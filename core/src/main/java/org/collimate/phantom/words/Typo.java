// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.phantom.words;

import org.collimate.sample.Span;

/// A typing mistake that stands in a report on purpose.
///
/// @param span where the mistaken word stands, in code points
/// @param written what stands there
/// @param meant what the reader meant
public record Typo(Span span, String written, String meant) {}
