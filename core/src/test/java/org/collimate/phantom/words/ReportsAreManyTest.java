// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.phantom.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportsAreManyTest {
    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void ofAThousandAtLeastNinetyFiveInAHundredDiffer(String language) {
        var readers = Readers.of(List.of(language), 0);
        var texts = new HashSet<String>();
        var bare = new HashSet<String>();
        int[] words = new int[1000];
        var wards = Ward.ordinary(1000).subList(0, 1000);
        for (int i = 0; i < wards.size(); i++) {
            Ward ward = wards.get(i);
            WrittenReport written = readers.read(ward.hospital(), ward.patient(), ward.study());
            texts.add(written.report().text());
            bare.add(findings(written));
            words[i] = written.report().text().split("\\s+").length;
        }
        Arrays.sort(words);
        System.out.printf(
                "%s: %d of 1000 reports differ, %d by their findings and impression alone; words: least %d, quartiles"
                        + " %d %d %d, most %d%n",
                language, texts.size(), bare.size(), words[0], words[250], words[500], words[750], words[999]);
        assertThat(texts).hasSizeGreaterThanOrEqualTo(950);
        assertThat(words[0]).as("short ones").isLessThan(20);
        assertThat(words[999]).as("long ones").isGreaterThan(120);
    }

    /// The text without what every study has of its own: names, numbers, dates.
    private static String findings(WrittenReport written) {
        var text = new StringBuilder();
        for (Section section : written.sections()) {
            if (section.name().equals("findings") || section.name().equals("impression")) {
                text.append(
                        written.report().text(),
                        section.span().begin(),
                        section.span().end());
            }
        }
        return text.toString();
    }
}
