// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.article;

import java.util.List;

/// What became of a file that was read as an article.
public sealed interface Parsed {
    /// It holds these articles: one, or several when a wrapper such as `pmc-articleset` holds them.
    record Ok(List<Article> articles) implements Parsed {
        public Ok {
            articles = List.copyOf(articles);
        }
    }

    /// It cannot be read. `code` can be counted (`xml-malformed`, `xml-truncated`, `xml-encoding`, `xml-limit`,
    /// `not-jats`); `detail` says where and what was expected, without any of the file's words.
    record Bad(String code, String detail) implements Parsed {}
}
