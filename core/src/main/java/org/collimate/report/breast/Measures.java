// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.report.breast;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Numbers of a lesion in some lower-case words: the hour, the way from the nipple, the largest diameter.
final class Measures {
    private static final Pattern CLOCK = Pattern.compile(
            "\\b(1[0-2]|0?[1-9])(?:[:.](\\d\\d))?(?: ?(?:-|to|and) ?(1[0-2]|[1-9])(?:[:.]\\d\\d)?)? ?(?:o ?['\\u2019`]?"
                    + " ?clock|oc\\b|h\\b)");
    private static final Pattern CLOCK_TIME = Pattern.compile("\\b(1[0-2]|0?[1-9]):(00|30)\\b");
    private static final String NUMBER = "(\\d{1,3}(?:[.,]\\d{1,2})?)";
    private static final Pattern DISTANCE = Pattern.compile(NUMBER
            + " ?-?(?:cm|centimet\\w+|mm|millimet\\w+)? ?(?:(?:away |distance )?from (?:the )?(?:left |right"
            + " )?nipple|posterior"
            + " to the"
            + " nipple|behind"
            + " the nipple|deep"
            + " to the"
            + " nipple|\\bfn\\b|fn\\b|cmfn)|\\bn"
            + " ?\\+"
            + " ?" + NUMBER + "|(?:distance from (?:the )?(?:left |right )?nipple|nipple distance)[^0-9.]{0,10}"
            + NUMBER);
    private static final Pattern SIZE =
            Pattern.compile(NUMBER + "(?: ?(?:mm|cm|millimet\\w+|centimet\\w+))?(?: ?(?:x|\\u00d7|by|\\*) ?" + NUMBER
                    + "(?: ?(?:mm|cm|millimet\\w+|centimet\\w+))?)?(?: ?(?:x|\\u00d7|by|\\*) ?" + NUMBER
                    + ")? ?-?(mm|cm|millimet\\w+|centimet\\w+)");
    private static final Pattern NOT_SIZE_AFTER = Pattern.compile(
            "^(?:\\.?,?"
                + " ?)(?:from|fn\\b|away|deep|posterior|behind|below|above|medial|lateral|inferior|superior|anterior|thick|slice|gauge|needle)");
    private static final Pattern NOT_SIZE_BEFORE = Pattern.compile(
            "(?:previously|prior|formerly|was|from|compared (?:with|to)|before|cortex of|cortical thickness(?:"
                    + " of)?|slices? of|n ?\\+)(?: \\w+){0,2} ?\\(?$");

    private Measures() {}

    /// The first hour named; "10 to 11 o'clock" is half past ten.
    static Optional<Double> clock(String words) {
        var matcher = CLOCK.matcher(words);
        if (matcher.find()) {
            double hour = Integer.parseInt(matcher.group(1));
            if (matcher.group(2) != null) {
                hour += matcher.group(2).equals("30") ? 0.5 : 0;
            } else if (matcher.group(3) != null && Integer.parseInt(matcher.group(3)) % 12 == (int) (hour + 1) % 12) {
                hour += 0.5;
            }
            return Optional.of(hour);
        }
        var time = CLOCK_TIME.matcher(words);
        return time.find()
                ? Optional.of(Integer.parseInt(time.group(1)) + (time.group(2).equals("30") ? 0.5 : 0))
                : Optional.empty();
    }

    /// In centimetres.
    static Optional<Double> distance(String words) {
        var matcher = DISTANCE.matcher(words);
        if (!matcher.find()) {
            return Optional.empty();
        }
        for (int group = 1; group <= 3; group++) {
            if (matcher.group(group) != null) {
                double number = number(matcher.group(group));
                return Optional.of(
                        matcher.group().contains("mm") || matcher.group().contains("millim") ? number / 10 : number);
            }
        }
        return Optional.empty();
    }

    /// The largest diameter of the first measurement that is one of a lesion, in millimetres.
    static Optional<Double> size(String words) {
        var matcher = SIZE.matcher(words);
        while (matcher.find()) {
            var after = words.substring(matcher.end(), Math.min(words.length(), matcher.end() + 20));
            var before = words.substring(Math.max(0, matcher.start() - 40), matcher.start());
            if (!NOT_SIZE_AFTER.matcher(after.strip()).find()
                    && !NOT_SIZE_BEFORE.matcher(before.stripTrailing()).find()) {
                return Optional.of(largest(matcher));
            }
        }
        return Optional.empty();
    }

    private static double largest(Matcher matcher) {
        double largest = 0;
        for (int group = 1; group <= 3; group++) {
            if (matcher.group(group) != null) {
                largest = Math.max(largest, number(matcher.group(group)));
            }
        }
        // 1.4 cm are 14 mm, not 13.999…
        return matcher.group(4).startsWith("c") ? Math.round(largest * 100) / 10.0 : largest;
    }

    private static double number(String digits) {
        return Double.parseDouble(digits.replace(',', '.'));
    }
}
