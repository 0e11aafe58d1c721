// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.phantom.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportsAreWellFormedTest {
    private static final Pattern LEFTOVERS = Pattern.compile("[{}\\[\\]<>~*+^#\\\\]|null");
    private static final Pattern SPACING =
            Pattern.compile("  | [,.;:)?]|\\( | \\n|,,|\\.\\.|,\\.|;\\.|\\?\\.|\\n\\n\\n");
    private static final Pattern ARTICLES = Pattern.compile(
            "(?iU)\\ba (effusion|opacity|area|unchanged|enlarg|improving opac|endotra|ET |NG |enteric|8|11 |18)|\\ban"
                + " (?![aeiou8]|11|18|NG|ET\\b)|\\b(de el|a el)\\b|\\by i[a-z]|\\bo o[a-z]|\\b(a|an) (a|an|the)\\b");

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void nothingOfTheGrammarIsLeftAndSpacesAreSingle(String language) {
        for (Ward ward : Ward.sick(80)) {
            for (ReaderStyle style : ReaderStyle.values()) {
                String text = ward.read(language, style, 0).report().text();
                String where = ward.where(language, style) + "\n" + text;
                assertThat(LEFTOVERS.matcher(text).find()).as(where).isFalse();
                var spacing = SPACING.matcher(text);
                assertThat(spacing.find() ? "'" + spacing.group() + "' at " + spacing.start() : "")
                        .as(where)
                        .isEmpty();
                assertThat(text).as(where).isEqualTo(text.strip());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void articlesFitTheWordBehindThem(String language) {
        for (Ward ward : Ward.sick(80)) {
            for (ReaderStyle style : ReaderStyle.values()) {
                String text = ward.read(language, style, 0).report().text();
                var wrong = ARTICLES.matcher(text);
                assertThat(wrong.find() ? wrong.group() : "")
                        .as(ward.where(language, style) + "\n" + text)
                        .isEmpty();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void everyReportHasAnImpressionAndStatesSomething(String language) {
        for (Ward ward : Ward.ordinary(300)) {
            for (ReaderStyle style : ReaderStyle.values()) {
                WrittenReport written = ward.read(language, style, 0);
                assertThat(written.sections()).extracting(Section::name).contains("impression");
                assertThat(written.report().statements())
                        .as(ward.where(language, style))
                        .isNotEmpty();
            }
        }
    }
}
