// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.article;

import java.util.List;
import java.util.Optional;

/// A scientific article as its XML tells it.
///
/// `figures` are in document order and include those of sub-articles and translations. `abstractText` has one line a
/// paragraph. `text` is the body's text, one line a paragraph, floats left out. `remarks` are the oddities met on the
/// way.
public record Article(
        ArticleIds ids,
        Optional<String> title,
        Optional<String> journal,
        Optional<String> publisher,
        Optional<PublicationDate> date,
        Optional<String> language,
        License license,
        List<String> subjects,
        List<String> keywords,
        List<String> mesh,
        String abstractText,
        String text,
        List<BibliographyEntry> bibliography,
        List<Figure> figures,
        List<Remark> remarks) {
    public Article {
        subjects = List.copyOf(subjects);
        keywords = List.copyOf(keywords);
        mesh = List.copyOf(mesh);
        bibliography = List.copyOf(bibliography);
        figures = List.copyOf(figures);
        remarks = List.copyOf(remarks);
    }
}
