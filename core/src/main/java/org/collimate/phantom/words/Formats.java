// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.phantom.words;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.collimate.phantom.Draws;

/// How a language writes numbers and dates. No locale of the machine has a say.
///
/// @param decimal the decimal sign
/// @param months the names of the months
/// @param dates ways of writing a date: `{D}` day, `{DD}` day with two digits, `{MM}` month with two digits, `{MONTH}`
///     its name, `{MON}` the first three letters, `{YYYY}` year
record Formats(String decimal, List<String> months, List<String> dates) {

    static Formats read(String where, List<String> lines) {
        Map<String, List<String>> rows = new HashMap<>();
        for (String line : lines) {
            int tab = line.indexOf('\t');
            if (tab < 0) {
                throw new IllegalArgumentException("[" + where + "] a line has no tab, expected a name and a value");
            }
            rows.computeIfAbsent(line.substring(0, tab), _ -> new ArrayList<>()).add(line.substring(tab + 1));
        }
        return new Formats(
                rows.getOrDefault("decimal", List.of(".")).getFirst(),
                List.copyOf(rows.getOrDefault("month", List.of())),
                List.copyOf(rows.getOrDefault("date", List.of())));
    }

    /// One way of writing dates, which a report keeps from start to end.
    String dateStyle(Draws draws) {
        return draws.pick(dates);
    }

    String date(String style, LocalDate day) {
        String month = months.get(day.getMonthValue() - 1);
        return style.replace("{DD}", two(day.getDayOfMonth()))
                .replace("{D}", Integer.toString(day.getDayOfMonth()))
                .replace("{MM}", two(day.getMonthValue()))
                .replace("{MONTH}", month)
                .replace("{MON}", month.substring(0, 3))
                .replace("{YYYY}", Integer.toString(day.getYear()));
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }

    /// Tenths of a unit: 42 is `4.2`, 40 is `4`.
    String tenths(int tenths) {
        String sign = tenths < 0 ? "-" : "";
        int size = Math.abs(tenths);
        return sign + size / 10 + (size % 10 == 0 ? "" : decimal + size % 10);
    }
}
