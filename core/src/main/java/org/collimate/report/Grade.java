// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.report;

import org.collimate.sample.Span;

/// A value of a reporting scheme that a report states: `bi-rads` 0 to 6 with 4A to 4C, `lung-rads`, `density` a to d,
/// `recommendation`. `span` are its words in code points.
public record Grade(String system, String value, Span span) {}
