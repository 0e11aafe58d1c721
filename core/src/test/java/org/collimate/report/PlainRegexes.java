// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.report;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/// What one gets in ten minutes: a regular expression for each of the 18 labels of CT-RATE, and a sentence with "no",
/// "not" or "without" does not count. Printed beside the engine, so that its work can be seen.
final class PlainRegexes {
    private static final Pattern SENTENCE = Pattern.compile("[.?!\"\\n]+(?=\\s|$)|\"");
    private static final Pattern DENIAL = Pattern.compile("\\b(no|not|without)\\b");
    private static final Map<String, Pattern> LABELS = Map.ofEntries(
            entry(
                    "Medical material",
                    "catheter|stent|pacemaker|cannula|tube|sutur|sternotomy|prosthe|clips?\\b|implant|port\\b"),
            entry(
                    "Arterial wall calcification",
                    "(calci|athero)[^.]*(aort|arter(?!y?ies in the cor)|supraaortic)|aort[^.]*(calci|athero)"),
            entry(
                    "Cardiomegaly",
                    "cardiomegaly|heart[^.]*(larger|increas|enlarg)|cardiothoracic (index|ratio)[^.]*increas"),
            entry("Pericardial effusion", "pericardial[^.]*(effusion|fluid)"),
            entry("Coronary artery wall calcification", "(calci|athero)[^.]*coronary|coronary[^.]*(calci|athero)"),
            entry("Hiatal hernia", "hiat[^.]*hernia"),
            entry("Lymphadenopathy", "lymph node|lymphadenopath|\\blaps?\\b"),
            entry("Emphysema", "emphysem|bulla"),
            entry("Atelectasis", "atelect"),
            entry("Lung nodule", "nodul"),
            entry("Lung opacity", "ground.?glass|frosted glass|opacit|opacific"),
            entry("Pulmonary fibrotic sequela", "sequel|fibro|scar"),
            entry("Pleural effusion", "pleural[^.]*effusion|hydrothorax|bilateral[^.]*effusion"),
            entry("Mosaic attenuation pattern", "mosaic"),
            entry("Peribronchial thickening", "(peribronchial|bronchial wall)[^.]*thick"),
            entry("Consolidation", "consolid"),
            entry("Bronchiectasis", "bronchiecta"),
            entry("Interlobular septal thickening", "(interlobular|septal)[^.]*thick|thick[^.]*interlobular"));

    private PlainRegexes() {}

    private static Map.Entry<String, Pattern> entry(String label, String regex) {
        return Map.entry(label, Pattern.compile(regex));
    }

    static LabelScores score(List<ReportGold.Labelled> reports) {
        var labels = Taxonomy.of("ct-rate-18").labels();
        return ReportScores.score(labels, reports, _ -> true, text -> {
            var sentences = SENTENCE.split(text.toLowerCase(java.util.Locale.ROOT));
            return label -> {
                for (var sentence : sentences) {
                    if (Objects.requireNonNull(LABELS.get(labels.get(label)))
                                    .matcher(sentence)
                                    .find()
                            && !DENIAL.matcher(sentence).find()) {
                        return true;
                    }
                }
                return false;
            };
        });
    }
}
