// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.collimate.article.Article;
import org.collimate.article.BibliographyEntry;
import org.collimate.article.PublicationDate;
import org.collimate.sample.Value;

/// The columns of BIOMEDICA's WebDataset that a dataset does not have by itself: what the article says as a whole, with
/// every one of its figures. Built once an article.
final class ArticleColumns {
    private static final List<String> MONTHS =
            List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");

    private final SequencedMap<String, Value> shared = new LinkedHashMap<>();

    ArticleColumns(Article article) {
        var pmids = article.bibliography().stream()
                .map(BibliographyEntry::pmid)
                .flatMap(Optional::stream)
                .toList();
        shared.put("article_abstract", new Value.Text(article.abstractText()));
        shared.put("article_text", new Value.Text(article.text()));
        shared.put("article_citation", text(citation(article)));
        shared.put("article_date", text(article.date().map(ArticleColumns::iso)));
        shared.put("article_license", text(article.license().spdx()));
        shared.put("article_reference_ids", new Value.Texts(pmids));
        shared.put(
                "article_reference_count",
                new Value.Whole(article.bibliography().size()));
        shared.put(
                "article_reference_list",
                new Value.Texts(article.bibliography().stream()
                        .map(BibliographyEntry::text)
                        .toList()));
    }

    /// The columns of one figure, whose first picture came from a file of this name.
    SequencedMap<String, Value> of(Optional<String> imageFileName) {
        var columns = new LinkedHashMap<>(shared);
        columns.put("image_file_name", text(imageFileName));
        return columns;
    }

    private static Value text(Optional<String> text) {
        return text.<Value>map(Value.Text::new).orElseGet(Value.Missing::new);
    }

    /// `PLoS ONE. 2008 Jul 30`, as far as it is known.
    private static Optional<String> citation(Article article) {
        var pieces = new ArrayList<String>();
        article.journal().ifPresent(journal -> pieces.add(journal.endsWith(".") ? journal : journal + "."));
        article.date().ifPresent(date -> {
            pieces.add(Integer.toString(date.year()));
            date.month().filter(month -> month >= 1 && month <= 12).ifPresent(month -> {
                pieces.add(MONTHS.get(month - 1));
                date.day().ifPresent(day -> pieces.add(Integer.toString(day)));
            });
        });
        return pieces.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", pieces));
    }

    /// `2008-07-30`, `2008-07` or `2008`.
    private static String iso(PublicationDate date) {
        var year = "0".repeat(Math.max(0, 4 - Integer.toString(date.year()).length())) + date.year();
        if (date.month().isEmpty()) {
            return year;
        }
        var month = year + "-" + twoDigits(date.month().get());
        return date.day().isEmpty() ? month : month + "-" + twoDigits(date.day().get());
    }

    private static String twoDigits(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }
}
