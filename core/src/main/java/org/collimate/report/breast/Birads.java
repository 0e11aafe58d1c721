// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.report.breast;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.collimate.sample.Side;

/// The assessment categories that a report states: 0 to 6, 4A to 4C. The worst counts for the report, unless one is
/// called the overall or final one; what was assessed at an earlier examination does not count.
final class Birads {
    /// From the least to the most urgent; known cancer before treatment comes last.
    private static final List<String> ORDER = List.of("1", "2", "3", "0", "4A", "4B", "4", "4C", "5", "6");

    private static final Pattern CATEGORY = Pattern.compile("(?:\\bbi[- ]?rads?\\b|\\bbirads|\\bacr"
        + " category|\\bcategory|\\bcat\\.|\\bassessment|\\bbr-?)(?:\\s*\\(r\\)|\\u00ae)?"
        + "[^a-z0-9.]{0,3}(?:(?:final|overall|assessment|category|categories|cat|score|code|classification|acr|is|of|right|left|breast|and)[^a-z0-9.]{1,3}){0,4}([0-6])(?:"
        + " ?([abc])\\b)?(?![0-9.]\\d)");
    private static final Pattern DENSITY = Pattern.compile("density|composition");
    private static final Pattern EARLIER =
            Pattern.compile("previous(?:ly)?|prior|earlier|last year|formerly|was (?:assessed|called|rated)|outside");
    private static final Pattern FINAL = Pattern.compile("overall|final");

    private record Stated(String category, Optional<Side> side, boolean isFinal) {}

    private final List<Stated> stated = new ArrayList<>();

    Birads(List<ReadSentence> sentences) {
        for (var sentence : sentences) {
            if (sentence.isIn(BreastSection.COMPARISON, BreastSection.HISTORY)
                    || sentence.section() == BreastSection.INDICATION) {
                continue;
            }
            read(sentence);
        }
    }

    private void read(ReadSentence sentence) {
        var words = sentence.words();
        var matcher = CATEGORY.matcher(words);
        int from = 0;
        while (matcher.find()) {
            var before = words.substring(from, matcher.start());
            from = matcher.end();
            if (DENSITY.matcher(matcher.group()).find()
                    || EARLIER.matcher(before.substring(Math.max(0, before.length() - 30)))
                            .find()) {
                continue;
            }
            var letter = matcher.group(2) == null || !matcher.group(1).equals("4") ? "" : matcher.group(2);
            var category = (matcher.group(1) + letter).toUpperCase(Locale.ROOT);
            var side = Sides.of(before + " " + matcher.group());
            if (side.isEmpty()) {
                int comma = words.indexOf("bi", from);
                side = Sides.of(words.substring(from, comma < 0 ? words.length() : comma));
            }
            stated.add(new Stated(
                    category,
                    side.or(sentence::under),
                    FINAL.matcher(before).find()
                            || FINAL.matcher(matcher.group()).find()));
        }
    }

    /// The report's category.
    Optional<String> overall() {
        var last = stated.stream().filter(Stated::isFinal).reduce((_, later) -> later);
        return last.map(Stated::category).or(() -> worst(stated));
    }

    /// The category of one breast, where the report names it with a side.
    Optional<String> of(Side side) {
        return worst(stated.stream()
                .filter(one -> one.side()
                        .filter(its -> its == side || its == Side.BILATERAL)
                        .isPresent())
                .toList());
    }

    /// Whether the report tells the breasts apart.
    boolean isBySide() {
        return stated.stream()
                        .anyMatch(one ->
                                one.side().filter(its -> its == Side.LEFT).isPresent())
                && stated.stream()
                        .anyMatch(one ->
                                one.side().filter(its -> its == Side.RIGHT).isPresent());
    }

    private static Optional<String> worst(List<Stated> all) {
        return all.stream().map(Stated::category).max((a, b) -> Integer.compare(ORDER.indexOf(a), ORDER.indexOf(b)));
    }
}
