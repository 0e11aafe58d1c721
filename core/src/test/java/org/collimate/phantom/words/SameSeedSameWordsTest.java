// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.phantom.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class SameSeedSameWordsTest {
    private static final Readers READERS = Readers.of(List.of("en", "es"), 0.02);

    private static WrittenReport read(Ward ward) {
        return READERS.read(ward.hospital(), ward.patient(), ward.study());
    }

    @Test
    void inAnyOrderAndOnManyThreads() {
        var wards = Ward.ordinary(300);
        var once = wards.stream().map(SameSeedSameWordsTest::read).toList();
        var again = wards.parallelStream().map(SameSeedSameWordsTest::read).toList();
        assertThat(again).isEqualTo(once);
        var backwards = new ArrayList<>(
                wards.reversed().stream().map(SameSeedSameWordsTest::read).toList());
        Collections.reverse(backwards);
        assertThat(backwards).isEqualTo(once);
    }

    @Test
    void whateverTheLocaleOfTheMachine() {
        var wards = Ward.ordinary(60);
        var once = wards.stream().map(SameSeedSameWordsTest::read).toList();
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            assertThat(wards.stream().map(SameSeedSameWordsTest::read).toList()).isEqualTo(once);
        } finally {
            Locale.setDefault(before);
        }
    }
}
