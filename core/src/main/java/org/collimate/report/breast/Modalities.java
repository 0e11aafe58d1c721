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
                    Pattern.compile(
                            "mammogra|tomosynthesis|\\bdbt\\b|\\bmlo\\b|craniocaudal|\\bmammo\\b|\\bcem\\b|magnification|spot"
                                + " (?:compression|view)|stereota|diagnostic views|\\b3d\\b|specimen film")),
            new Kind("ultrasound", Pattern.compile("ultraso|sonogra|\\bus\\b|\\bu/s\\b|transducer|doppler")),
            new Kind("mri", Pattern.compile("\\bmri?\\b|magnetic resonance|gadolini|gadobut|\\bdce\\b")),
            new Kind(
                    "biopsy",
                    Pattern.compile(
                            "biops(?:y|ies)(?![- ]proven)|core needle|fine[- ]needle|\\bfna\\b|\\bcores\\b|aspiration"
                                    + "|locali[sz]ation|-?gauge\\b|vacuum")));
    private static final Pattern EARLIER =
            Pattern.compile("(?:after|since|follow[- ]?up|post|prior|previous|recent|on|by)\\b[^.]*$");

    private Modalities() {}

    static List<String> of(List<ReadSentence> sentences, String headings) {
        var sure = new ArrayList<BreastSection>(List.of(BreastSection.TITLE, BreastSection.TECHNIQUE));
        if (sentences.stream().noneMatch(sentence -> sentence.section() == BreastSection.TITLE)) {
            sure.add(BreastSection.INDICATION);
        }
        var found = named(sentences, headings, sure);
        found.remove(found.equals(List.of("biopsy")) ? "biopsy" : "");
        if (!found.isEmpty()) {
            return found;
        }
        var all = named(
                sentences,
                headings,
                List.of(
                        BreastSection.INDICATION,
                        BreastSection.DENSITY,
                        BreastSection.FINDINGS,
                        BreastSection.IMPRESSION));
        boolean isBiopsy = named(sentences, headings, sure).contains("biopsy");
        all.remove("biopsy");
        if (isBiopsy) {
            all.add("biopsy");
        }
        return all;
    }

    private static List<String> named(List<ReadSentence> sentences, String headings, List<BreastSection> sections) {
        var found = new ArrayList<String>();
        for (var kind : KINDS) {
            boolean isBiopsy = kind.name().equals("biopsy");
            boolean isThere = !isBiopsy && kind.words().matcher(headings).find();
            for (var sentence : sentences) {
                if (!isThere && sections.contains(sentence.section())) {
                    var matcher = kind.words().matcher(sentence.words());
                    isThere = matcher.find()
                            && (!isBiopsy
                                    || !EARLIER.matcher(sentence.words().substring(0, matcher.start()))
                                            .find());
                }
            }
            if (isThere) {
                found.add(kind.name());
            }
        }
        return found;
    }
}
