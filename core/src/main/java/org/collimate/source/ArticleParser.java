// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.source;

import java.util.List;
import org.collimate.article.Article;

/// What a source needs of a reader of article XML. Implementations are safe for many threads and throw nothing: what
/// cannot be understood is [Parsed.Bad].
public interface ArticleParser {
    /// Whether the first bytes of a file are those of article XML, rather than of another kind of XML.
    boolean looksLikeArticle(byte[] head);

    /// Reads a whole file.
    Parsed parse(byte[] xml);

    /// What came of it.
    sealed interface Parsed {
        /// The articles of the file; most files have one.
        record Articles(List<Article> articles) implements Parsed {
            public Articles {
                articles = List.copyOf(articles);
            }
        }

        /// No article can be had from it. `code` can be counted; `detail` says where and what, without the text.
        record Bad(String code, String detail) implements Parsed {}
    }
}
