// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.sample;

import java.util.Optional;

/// One place where an article's text cites a figure. `span` is where the citation stands in `paragraph`.
public record Citation(Optional<String> section, String paragraph, String sentence, Span span) {}
