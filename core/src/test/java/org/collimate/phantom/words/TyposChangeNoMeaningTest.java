// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.phantom.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.collimate.text.CodePoints;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TyposChangeNoMeaningTest {
    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void theListOfMistakesGivesTheTextBack(String language) {
        int mistakes = 0;
        for (Ward ward : Ward.ordinary(60)) {
            for (ReaderStyle style : ReaderStyle.values()) {
                WrittenReport right = ward.read(language, style, 0);
                WrittenReport typed = ward.read(language, style, 0.15);
                var mended = new StringBuilder(typed.report().text());
                for (Typo typo : typed.typos().reversed()) {
                    assertThat(CodePoints.slice(typed.report().text(), typo.span()))
                            .isEqualTo(typo.written());
                    mended.replace(typo.span().begin(), typo.span().end(), typo.meant());
                    mistakes++;
                }
                assertThat(mended.toString())
                        .as(ward.where(language, style))
                        .isEqualTo(right.report().text());
                assertThat(typed.report().statements())
                        .extracting(one -> one.name() + one.certainty() + one.side())
                        .isEqualTo(right.report().statements().stream()
                                .map(one -> one.name() + one.certainty() + one.side())
                                .toList());
            }
        }
        assertThat(mistakes).isGreaterThan(500);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void noMistakeTouchesADecidingWordOrMakesAnother(String language) {
        Language known = Language.of(language);
        for (Ward ward : Ward.ordinary(60)) {
            for (ReaderStyle style : ReaderStyle.values()) {
                for (Typo typo : ward.read(language, style, 0.5).typos()) {
                    assertThat(known.protectedWords())
                            .doesNotContain(typo.meant().toLowerCase(Locale.ROOT));
                    assertThat(known.vocabulary()).doesNotContain(typo.written().toLowerCase(Locale.ROOT));
                    assertThat(typo.meant()).doesNotContainPattern("\\d");
                }
            }
        }
    }
}
