// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.dataset;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Draws counts as horizontal bars, as an SVG picture that is the same on every machine: no font is measured, no
/// library decides a position.
///
/// Of more than [#ROWS] buckets the largest are drawn, or the last where they are in order, and the rest is one bar.
final class BarChart {
    /// The most bars in one picture.
    static final int ROWS = 24;

    private static final int ROW = 22;
    private static final int TOP = 44;
    private static final int LABELS = 260;
    private static final int BARS = 380;
    private static final int COUNTS = 120;
    private static final int LONGEST_LABEL = 38;

    private BarChart() {}

    /// @param title what is counted
    /// @param counts bucket and count, in the order in which buckets sort
    /// @param ordered whether the buckets are ranges whose order must stay
    static String svg(String title, Map<String, Long> counts, boolean ordered) {
        var rows = rows(counts, ordered);
        long most = rows.stream().mapToLong(Map.Entry::getValue).max().orElse(1);
        int width = LABELS + BARS + COUNTS;
        int height = TOP + rows.size() * ROW + 12;
        var svg = new StringBuilder();
        line(
                svg,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" viewBox=\"0 0 %d %d\""
                        + " font-family=\"sans-serif\" font-size=\"13\">",
                width,
                height,
                width,
                height);
        line(svg, "<rect width=\"%d\" height=\"%d\" fill=\"#ffffff\"/>", width, height);
        line(svg, "<text x=\"12\" y=\"26\" font-size=\"16\" fill=\"#1b2a36\">%s</text>", escape(title));
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            int y = TOP + i * ROW;
            long length = Math.max(1, Math.round((double) row.getValue() * BARS / most));
            line(
                    svg,
                    "<text x=\"%d\" y=\"%d\" text-anchor=\"end\" fill=\"#1b2a36\">%s</text>",
                    LABELS - 8,
                    y + 15,
                    label(ordered ? row.getKey().replaceAll("(?<!\\d)0+(?=\\d)", "") : row.getKey()));
            line(
                    svg,
                    "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" fill=\"#2f7f9b\"/>",
                    LABELS,
                    y + 3,
                    length,
                    ROW - 6);
            line(
                    svg,
                    "<text x=\"%d\" y=\"%d\" fill=\"#55636e\">%d</text>",
                    LABELS + length + 6,
                    y + 15,
                    row.getValue());
        }
        return svg.append("</svg>\n").toString();
    }

    private static List<Map.Entry<String, Long>> rows(Map<String, Long> counts, boolean ordered) {
        var all = counts.entrySet().stream().map(Map.Entry::copyOf).toList();
        if (all.size() <= ROWS) {
            return ordered ? all : largestFirst(all);
        }
        if (ordered) {
            int before = all.size() - ROWS + 1;
            long sum = all.stream().limit(before).mapToLong(Map.Entry::getValue).sum();
            return java.util.stream.Stream.concat(
                            java.util.stream.Stream.of(Map.entry(before + " before these", sum)),
                            all.stream().skip(before))
                    .toList();
        }
        var largest = largestFirst(all);
        long rest =
                largest.stream().skip(ROWS - 1L).mapToLong(Map.Entry::getValue).sum();
        return java.util.stream.Stream.concat(
                        largest.stream().limit(ROWS - 1L),
                        java.util.stream.Stream.of(Map.entry((all.size() - ROWS + 1) + " others", rest)))
                .toList();
    }

    private static List<Map.Entry<String, Long>> largestFirst(List<Map.Entry<String, Long>> rows) {
        return rows.stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .toList();
    }

    private static String label(String bucket) {
        var readable = bucket.matches("\\d+(-\\d+)?") ? bucket.replaceAll("(^|-)0+(?=\\d)", "$1") : bucket;
        int length = readable.codePointCount(0, readable.length());
        return escape(
                length <= LONGEST_LABEL
                        ? readable
                        : readable.substring(0, readable.offsetByCodePoints(0, LONGEST_LABEL - 1)) + "…");
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static void line(StringBuilder svg, String format, Object... values) {
        svg.append(String.format(Locale.ROOT, format, values)).append('\n');
    }
}
