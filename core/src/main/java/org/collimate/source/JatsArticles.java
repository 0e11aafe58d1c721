// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.source;

import org.collimate.article.JatsReader;

/// Reads articles as JATS and NLM XML.
public final class JatsArticles implements ArticleParser {
    private final JatsReader reader;

    /// Reads as much of each article as the settings ask for.
    public JatsArticles(ArticleSettings settings) {
        reader = new JatsReader(settings.articleColumns() ? JatsReader.Scope.WHOLE : JatsReader.Scope.FIGURES);
    }

    @Override
    public boolean looksLikeArticle(byte[] head) {
        return reader.looksLikeJats(head);
    }

    @Override
    public Parsed parse(byte[] xml) {
        return switch (reader.read(xml)) {
            case org.collimate.article.Parsed.Ok(var articles) -> new Parsed.Articles(articles);
            case org.collimate.article.Parsed.Bad(var code, var detail) -> new Parsed.Bad(code, detail);
        };
    }
}
