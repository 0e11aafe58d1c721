// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.collimate.article.JatsReader;
import org.collimate.article.Parsed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeneratedStreamIsWhatItSaysTest {
    @Test
    void anArticleHasItsFiguresAndEachIsCited() {
        var xml = GeneratedArticle.xml(3, 100_000);
        assertThat(xml).hasSizeBetween(100_000, 115_000);
        assertThat(new String(xml, StandardCharsets.UTF_8)).contains("<ref id=\"B51\">");
        assertThat(new JatsReader().read(xml)).isInstanceOfSatisfying(Parsed.Ok.class, parsed -> {
            var article = parsed.articles().getFirst();
            assertThat(article.ids().pmcid()).hasValue("PMC7000003");
            assertThat(article.figures()).hasSize(GeneratedArticle.figures(3)).allMatch(figure -> !figure.citations()
                    .isEmpty());
        });
    }

    @Test
    void everyPlantedDuplicateIsWrittenOnce() {
        var planted = new Planted(400);
        int again = 0;
        int pictures = 0;
        for (int i = 0; i < 400; i++) {
            again += planted.againAfter(i).isPresent() ? 1 : 0;
            pictures += planted.pixels(i, 1) != i * 10L + 1 ? 1 : 0;
        }
        assertThat(again).isEqualTo(planted.count()).isEqualTo(2);
        assertThat(pictures).isEqualTo(2);
    }

    @Test
    void aSmallStreamIsWritten(@TempDir Path folder) throws IOException {
        new GenerateArticles(3, 5_000, Pictures.TINY).write(folder);
        assertThat(folder.resolve("articles-000000.tar")).isNotEmptyFile();
    }
}
