// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.collimate.sample.Attributes;
import org.collimate.sample.Author;
import org.collimate.sample.Certainty;
import org.collimate.sample.Concept;
import org.collimate.sample.Evidence;
import org.collimate.sample.Finding;

/// The eighteen labels of CT-RATE (Hamamci et al. 2024) in their published order, and the findings that a table's cells
/// make of them: 1 present, 0 absent, anything else no claim.
public final class StudyLabels {
    /// The system of their concepts.
    public static final String SYSTEM = "ct-rate-18";

    /// The column names of the published table.
    public static final List<String> NAMES = List.of(
            "Medical material",
            "Arterial wall calcification",
            "Cardiomegaly",
            "Pericardial effusion",
            "Coronary artery wall calcification",
            "Hiatal hernia",
            "Lymphadenopathy",
            "Emphysema",
            "Atelectasis",
            "Lung nodule",
            "Lung opacity",
            "Pulmonary fibrotic sequela",
            "Pleural effusion",
            "Mosaic attenuation pattern",
            "Peribronchial thickening",
            "Consolidation",
            "Bronchiectasis",
            "Interlobular septal thickening");

    private static final Author TABLE = new Author.Reader("table of labels");

    private StudyLabels() {}

    /// @param firstId the id of the first finding
    static List<Finding> findings(Map<String, String> cells, Optional<Integer> words, int firstId) {
        var findings = new ArrayList<Finding>();
        for (var name : NAMES) {
            var certainty =
                    switch (cells.getOrDefault(name, "").strip()) {
                        case "1", "1.0" -> Optional.of(Certainty.PRESENT);
                        case "0", "0.0" -> Optional.of(Certainty.ABSENT);
                        default -> Optional.<Certainty>empty();
                    };
            certainty.ifPresent(its -> findings.add(new Finding(
                    firstId + findings.size(),
                    new Concept(SYSTEM, Optional.empty(), name),
                    its,
                    Attributes.NONE,
                    new Evidence(words, Optional.empty(), Optional.empty()),
                    TABLE)));
        }
        return findings;
    }
}
