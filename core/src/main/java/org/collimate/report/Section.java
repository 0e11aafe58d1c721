// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.report;

import org.collimate.sample.Span;

/// A part of a report. `name` is the canonical lower-case name (`findings`, `impression`, `indication` …), `preamble`
/// for what stands before the first heading, `report` for a text without headings. `span` is the body without its
/// heading and without white space at its ends, in code points.
public record Section(String name, Span span) {}
