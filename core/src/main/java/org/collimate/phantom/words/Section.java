// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.phantom.words;

import org.collimate.sample.Span;

/// A section of a report with its heading.
///
/// @param name `header`, `examination`, `indication`, `technique`, `comparison`, `findings`, `impression`, `signature`
public record Section(String name, Span span) {}
