// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.report.breast;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Why the examination was made: `screening` of a woman without complaints, `diagnostic` because of a symptom or a
/// finding, `follow-up` of something known, or a `procedure` such as a biopsy.
final class Purpose {
    private static final Pattern FOLLOW_UP = Pattern.compile(
            "follow[- ]?up|short[- ]interval|\\b(?:six|6|three|3|12|twelve)[- ]months?\\b|surveillance|check of (?:a"
                    + " )?known|known (?:cysts?|fibroadenomas?)|months? after|weeks? after|year after|treated"
                    + " breast|response (?:to|assessment)|post[- ]treatment|stability|re-?evaluat");
    private static final Pattern RECALL = Pattern.compile(
            "recall|call[- ]?back|called back|\\b(?:abnormal|from|seen (?:at|on)|at|on|incomplete|recent) (?:a"
                    + " )?(?:recent )?screening|screen[- ]detected");
    private static final Pattern SCREENING = Pattern.compile(
            "screen|routine|\\bannual\\b|yearly|asymptomatic|no (?:current )?(?:breast )?(?:complaint|symptom)");
    private static final Pattern DIAGNOSTIC =
            Pattern.compile("diagnostic|palpable|\\blumps?\\b|\\bpain|tender|discharge|work[-"
                + " ]?up|evaluat|staging|extent|biopsy|retraction|second[- ]look|targeted|problem[- ]solving|mass|rule"
                + " out|thickening|swelling|question");

    private static final Pattern PROCEDURE =
            Pattern.compile("biopsy|aspiration|localization|localisation|drainage|clip placement|\\bfna\\b");
    private static final Pattern PROCEDURE_DONE = Pattern.compile(
            "\\bcores?\\b|\\bgauge\\b|lidocaine|local an(?:a)?esthe|informed consent|sterile|aspirated");

    private static final Pattern AFTER =
            Pattern.compile("follow[- ]?up|\\bafter\\b|\\bpost|before (?:surgery|operation)");

    private Purpose() {}

    static Optional<String> of(List<ReadSentence> sentences) {
        var titled = words(sentences, BreastSection.TITLE);
        if (PROCEDURE.matcher(titled).find() && !AFTER.matcher(titled).find()
                || PROCEDURE_DONE
                        .matcher(words(sentences, BreastSection.TECHNIQUE))
                        .find()) {
            return Optional.of("procedure");
        }
        var why = words(sentences, BreastSection.INDICATION);
        var title = words(sentences, BreastSection.TITLE);
        var history = words(sentences, BreastSection.HISTORY);
        for (var words : List.of(why, title, history)) {
            var told = told(words);
            if (told.isPresent()) {
                return told;
            }
        }
        // Whatever else a woman is sent for is no screening.
        return why.isBlank() ? Optional.empty() : Optional.of("diagnostic");
    }

    private static Optional<String> told(String words) {
        if (RECALL.matcher(words).find()) {
            return Optional.of("diagnostic");
        }
        if (FOLLOW_UP.matcher(words).find()) {
            return Optional.of("follow-up");
        }
        if (SCREENING.matcher(words).find()) {
            return Optional.of("screening");
        }
        return DIAGNOSTIC.matcher(words).find() ? Optional.of("diagnostic") : Optional.empty();
    }

    private static String words(List<ReadSentence> sentences, BreastSection section) {
        var words = new StringBuilder();
        for (var sentence : sentences) {
            if (sentence.section() == section) {
                words.append(sentence.words()).append(" . ");
            }
        }
        return words.toString();
    }
}
