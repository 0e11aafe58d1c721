// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.report.breast;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// How the breasts were examined: told by the title, the technique and the headings of the findings; where those say
/// nothing, by what was found. What was done before or is only advised does not count.
final class Modalities {
    private record Kind(String name, Pattern words) {}

    private static final List<Kind> KINDS = List.of(
            new Kind(
                    "mammography",
                    Pattern.compile("mammogra|tomosynthesis|\\bdbt\\b|\\bmlo\\b|craniocaudal|\\bmammo\\b|\\bcem\\b")),
            new Kind("ultrasound", Pattern.compile("ultraso|sonogra|\\bus\\b|\\bu/s\\b|transducer")),
            new Kind("mri", Pattern.compile("\\bmri?\\b|magnetic resonance|gadolini|gadobut|\\bdce\\b")),
            new Kind(
                    "biopsy", Pattern.compile("biops(?:y|ies)(?! proven)|core needle|fine needle|\\bfna\\b|\\bcores\\b")));

    private Modalities() {}

    static List<String> of(List<ReadSentence> sentences, String headings) {
        var found = named(sentences, headings, true);
        return found.isEmpty() ? named(sentences, headings, false) : found;
    }

    private static List<String> named(List<ReadSentence> sentences, String headings, boolean isSure) {
        var found = new ArrayList<String>();
        for (var kind : KINDS) {
            boolean isThere =
                    kind.words().matcher(headings).find() && !kind.name().equals("biopsy");
            for (var sentence : sentences) {
                boolean counts = isSure
                        ? sentence.isIn(BreastSection.TITLE, BreastSection.TECHNIQUE)
                        : sentence.isIn(BreastSection.FINDINGS, BreastSection.IMPRESSION)
                                || sentence.isIn(BreastSection.INDICATION, BreastSection.DENSITY);
                isThere |= counts && kind.words().matcher(sentence.words()).find();
            }
            if (isThere) {
                found.add(kind.name());
            }
        }
        return found;
    }
}
