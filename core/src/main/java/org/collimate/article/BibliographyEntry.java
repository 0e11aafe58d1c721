// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.article;

import java.util.Optional;

/// One work that an article cites, as text and by the identifiers that its XML gives.
public record BibliographyEntry(
        Optional<String> id, Optional<String> label, String text, Optional<String> pmid, Optional<String> doi) {}
