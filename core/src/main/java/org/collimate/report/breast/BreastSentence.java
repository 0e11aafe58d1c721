// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.report.breast;

import org.collimate.sample.Span;

/// A sentence and what it is there for. `span` is in code points, without a heading before it.
public record BreastSentence(Span span, BreastSection section) {}
