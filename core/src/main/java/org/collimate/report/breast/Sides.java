// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.report.breast;

import java.util.Optional;
import java.util.regex.Pattern;
import org.collimate.sample.Side;

/// Which breast some words speak of.
final class Sides {
    private static final Pattern LEFT = Pattern.compile("\\b(?:left|lt|l breast)\\b");
    private static final Pattern RIGHT = Pattern.compile("\\b(?:right|rt|r breast)\\b");
    private static final Pattern BOTH =
            Pattern.compile("\\b(?:bilateral(?:ly)?|both (?:breasts|sides)|either breast|each breast|bilat)\\b");

    private Sides() {}

    /// The side that some lower-case words name, if they name one.
    static Optional<Side> of(String words) {
        if (BOTH.matcher(words).find()) {
            return Optional.of(Side.BILATERAL);
        }
        boolean isLeft = LEFT.matcher(words).find();
        boolean isRight = RIGHT.matcher(words).find();
        if (isLeft && isRight) {
            return Optional.of(Side.BILATERAL);
        }
        return isLeft ? Optional.of(Side.LEFT) : isRight ? Optional.of(Side.RIGHT) : Optional.empty();
    }

    /// The side named last before `place`, else the first after it.
    static Optional<Side> nearest(String words, int place) {
        int left = last(LEFT, words, place);
        int right = last(RIGHT, words, place);
        int both = last(BOTH, words, place);
        if (left < 0 && right < 0 && both < 0) {
            return of(words.substring(Math.min(place, words.length())));
        }
        if (both > left && both > right) {
            return Optional.of(Side.BILATERAL);
        }
        return Optional.of(left > right ? Side.LEFT : Side.RIGHT);
    }

    private static int last(Pattern pattern, String words, int place) {
        var matcher = pattern.matcher(words).region(0, Math.min(place, words.length()));
        int at = -1;
        while (matcher.find()) {
            at = matcher.start();
        }
        return at;
    }
}
