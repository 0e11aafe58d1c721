// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class PlotsAreForPeopleTest {
    @Test
    void zerosThatOnlySortAreNotShown() {
        var svg = BarChart.svg("Panels", new TreeMap<>(Map.of("00000", 9L, "00002-00003", 1L, "00100", 2L)), true);
        assertThat(texts(svg)).containsExactly("Panels", "0", "9", "2-3", "1", "100", "2");
    }

    @Test
    void ofManyYearsTheEarliestAreOneBarAndNoneIsLost() {
        var years = new TreeMap<String, Long>();
        for (int year = 1990; year < 2020; year++) {
            years.put(String.valueOf(year), 2L);
        }
        var texts = texts(BarChart.svg("Years", years, true));
        assertThat(texts)
                .startsWith("Years", "7 before these", "14", "1997", "2")
                .endsWith("2019", "2");
        assertThat(texts).hasSize(1 + 2 * BarChart.ROWS);
    }

    private static List<String> texts(String svg) {
        return Pattern.compile("<text[^>]*>([^<]*)</text>")
                .matcher(svg)
                .results()
                .map(found -> found.group(1))
                .toList();
    }
}
