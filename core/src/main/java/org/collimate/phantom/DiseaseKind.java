// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.phantom;

import java.util.Optional;

/// What can be wrong in a chest, with the CheXpert-14 label of it, where there is one, and a finer name.
public enum DiseaseKind {
    EFFUSION("Pleural Effusion", "pleural effusion"),
    PNEUMOTHORAX("Pneumothorax", "pneumothorax"),
    CONSOLIDATION("Consolidation", "consolidation"),
    NODULE("Lung Lesion", "nodule"),
    MASS("Lung Lesion", "mass"),
    ATELECTASIS("Atelectasis", "atelectasis"),
    EDEMA("Edema", "pulmonary edema"),
    CARDIOMEGALY("Cardiomegaly", "cardiomegaly"),
    EMPHYSEMA("", "emphysema"),
    FRACTURE("Fracture", "rib fracture"),
    WIDE_MEDIASTINUM("Enlarged Cardiomediastinum", "widened mediastinum");

    private final String label;
    private final String word;

    DiseaseKind(String label, String word) {
        this.label = label;
        this.word = word;
    }

    /// The label in the CheXpert-14 taxonomy.
    public Optional<String> chexpertLabel() {
        return label.isEmpty() ? Optional.empty() : Optional.of(label);
    }

    /// What the truth calls it: the CheXpert-14 label where there is one, else `Emphysema`.
    public String label() {
        return label.isEmpty() ? "Emphysema" : label;
    }

    /// The finer name, in lower case.
    public String word() {
        return word;
    }
}
