// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.report.breast;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// How dense the breasts are, as a letter of ACR BI-RADS (5th edition), from the letter itself, the standard's words,
/// the numbers 1 to 4 of the 4th edition or a share of glandular tissue; and how much the background enhances.
final class Density {
    private static final Pattern LETTER = Pattern.compile(
            "(?:\\bacr\\b|density|composition|category|\\btype|tissue|\\bfgt)[ :=(\"']{1,3}(?:is |of |category |type"
                    + " |acr |pattern |class ){0,2}[(\"']?([a-d])\\b(?! (?:few|mass|small|single))");
    private static final Pattern NUMBER = Pattern.compile(
            "(?:density|composition|pattern|parenchymal type|\\bacr)[ :=]{1,3}(?:is |category |type |pattern |acr"
                    + " ){0,2}([1-4])\\b");
    private static final List<Pattern> WORDS = List.of(
            Pattern.compile(
                    "fatty|fat[- ]replaced|entirely fat|mostly fat|predominantly fat|composed of fat|less than 25"
                            + " ?(?:%|percent)|< ?25 ?%"),
            Pattern.compile(
                    "scattered (?:areas of )?(?:fibro|dens|glandular|tissue|parenchym)|tissue is scattered|scattered"
                            + " fgt|\\b25 ?(?:-|to) ?50 ?(?:%|percent)|scattered$|: scattered"),
            Pattern.compile(
                    "heterogeneous(?:ly)?[- ](?:dense|fibroglandular|amount|fgt)|fibroglandular tissue (?:is )?:?"
                            + " ?heterogeneous|\\b5[01] ?(?:-|to) ?75 ?(?:%|percent)"),
            Pattern.compile("extreme(?:ly)?[- ](?:dense|fibroglandular|fgt)|very dense|(?:more than|over|>) ?75"
                    + " ?(?:%|percent)|fibroglandular tissue (?:is )?:? ?extreme"));
    /// Enough in a sentence that is about density.
    private static final List<Pattern> LOOSE = List.of(
            Pattern.compile("\\bfat"),
            Pattern.compile("scattered"),
            Pattern.compile("heterogen(?!eous background echo)"),
            Pattern.compile("extreme|(?:homogeneously|uniformly) dense"));
    private static final Pattern DEGREE_FIRST =
            Pattern.compile("\\b(minimal|mild|moderate|marked)\\b[^.;]{0,40}\\b(?:background|bpe)\\b");
    private static final Pattern DEGREE_LAST = Pattern.compile("\\b(?:background (?:parenchymal"
            + " )?enhancement|bpe)\\b[^.;]{0,40}?\\b(minimal|mild|moderate|marked)(?:ly)?\\b");

    private Density() {}

    static Optional<String> of(List<ReadSentence> sentences) {
        for (boolean isOwn : new boolean[] {true, false}) {
            for (var sentence : sentences) {
                boolean isMeant = isOwn
                        ? sentence.section() == BreastSection.DENSITY
                        : sentence.isIn(BreastSection.FINDINGS, BreastSection.IMPRESSION)
                                || sentence.isIn(BreastSection.TECHNIQUE, BreastSection.HISTORY);
                var told = isMeant ? told(sentence.words(), isOwn) : Optional.<String>empty();
                if (told.isPresent()) {
                    return told;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<String> told(String words, boolean isOwn) {
        var letter = LETTER.matcher(words);
        if (letter.find()) {
            return Optional.of(letter.group(1));
        }
        for (int i = WORDS.size() - 1; i >= 0; i--) {
            if (WORDS.get(i).matcher(words).find()) {
                return Optional.of(Character.toString('a' + i));
            }
        }
        if (isOwn) {
            for (int i = LOOSE.size() - 1; i >= 0; i--) {
                if (LOOSE.get(i).matcher(words).find()) {
                    return Optional.of(Character.toString('a' + i));
                }
            }
        }
        var number = NUMBER.matcher(words);
        if (number.find()) {
            return Optional.of(Character.toString('a' + number.group(1).charAt(0) - '1'));
        }
        var alone = words.strip().replace(".", "");
        return isOwn && alone.length() == 1 && alone.charAt(0) >= 'a' && alone.charAt(0) <= 'd'
                ? Optional.of(alone)
                : Optional.empty();
    }

    static Optional<String> backgroundEnhancement(String whole) {
        for (var pattern : List.of(DEGREE_LAST, DEGREE_FIRST)) {
            var matcher = pattern.matcher(whole);
            if (matcher.find()) {
                return Optional.of(matcher.group(1));
            }
        }
        return Optional.empty();
    }
}
