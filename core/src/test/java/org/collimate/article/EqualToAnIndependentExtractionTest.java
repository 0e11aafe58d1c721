// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// For every figure of every real article at hand, what the product reads equals what XPath over a DOM reads.
class EqualToAnIndependentExtractionTest {
    @Test
    void everyFigureOfEveryArticleIsReadAlike() throws Exception {
        var differences = new ArrayList<String>();
        int articles = 0;
        int figures = 0;
        int citations = 0;
        int derived = 0;
        int cited = 0;
        int citedAndFound = 0;
        for (var file : RealArticles.all()) {
            articles++;
            var ours = RealArticles.read(file).stream()
                    .flatMap(article -> article.figures().stream())
                    .filter(figure -> figure.kind() == Figure.Kind.FIGURE)
                    .toList();
            var theirs = new XPathExtraction(file.xml()).figures();
            if (ours.size() != theirs.size()) {
                differences.add(file.name() + ": " + ours.size() + " figures, expected " + theirs.size());
                continue;
            }
            for (int i = 0; i < ours.size(); i++) {
                figures++;
                var mine = ours.get(i);
                var other = theirs.get(i);
                String where = file.name() + "#" + other.id();
                compare(where + " id", mine.id().orElse(""), other.id(), differences);
                compare(where + " label", mine.label().orElse(""), other.label(), differences);
                compare(where + " title", mine.title().orElse(""), other.title(), differences);
                compare(where + " caption", mine.caption(), other.caption(), differences);
                compare(where + " hrefs", hrefs(mine), other.hrefs(), differences);
                compare(where + " pictures", mine.graphics().size(), other.pictures(), differences);
                var left = new ArrayList<>(mine.citations().stream()
                        .map(citation -> citation.paragraph())
                        .toList());
                for (String paragraph : other.paragraphs()) {
                    citations++;
                    if (!left.remove(paragraph)) {
                        differences.add(where + " lacks a citing paragraph of " + paragraph.length() + " characters");
                    }
                }
                derived += other.cited() ? left.size() : 0;
                cited += other.cited() ? 1 : 0;
                citedAndFound += other.cited()
                                && mine.citations().stream()
                                        .anyMatch(citation ->
                                                !citation.paragraph().isBlank()
                                                        && !citation.sentence().isBlank())
                        ? 1
                        : 0;
            }
        }
        System.out.printf(
                "%d articles, %d figures, %d citations by id compared (%d more from ranges and lists), %d differences;"
                        + " %d of %d cited figures have paragraph and sentence%n",
                articles, figures, citations, derived, differences.size(), citedAndFound, cited);
        assertThat(differences).isEmpty();
        assertThat(figures).isGreaterThan(1_700);
        assertThat((double) citedAndFound / cited).isGreaterThanOrEqualTo(0.99);
    }

    private static Set<String> hrefs(Figure figure) {
        var hrefs = new TreeSet<String>();
        figure.graphics().forEach(graphic -> hrefs.addAll(graphic.hrefs()));
        return hrefs;
    }

    private static void compare(String what, Object ours, Object theirs, List<String> differences) {
        if (!ours.equals(theirs)) {
            differences.add(what + ": found " + ours + ", expected " + theirs);
        }
    }
}
