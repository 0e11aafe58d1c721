// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.dataset.published;

import java.util.ArrayList;
import java.util.List;
import org.collimate.dataset.Published;
import org.collimate.sample.Sample;

/// The tables of CheXpert (Irvin et al. 2019): `train.csv`, `valid.csv` and `test.csv` with Path, Sex, Age,
/// Frontal/Lateral, AP/PA and the 14 labels in the order of the published files, as 1.0, 0.0, -1.0 or nothing.
///
/// Needs the columns of the stage `label-report` with the set `chexpert-14`. `valid` is our split `validation`; the
/// published validation set was labelled by radiologists, this one by the same rules as the rest.
public final class Chexpert implements Published {
    /// The order in the dataset's files, which is not that of the labeler's.
    private static final List<String> LABELS = List.of(
            "No Finding",
            "Enlarged Cardiomediastinum",
            "Cardiomegaly",
            "Lung Opacity",
            "Lung Lesion",
            "Edema",
            "Consolidation",
            "Pneumonia",
            "Atelectasis",
            "Pneumothorax",
            "Pleural Effusion",
            "Pleural Other",
            "Fracture",
            "Support Devices");

    private static final String HEADER = "Path,Sex,Age,Frontal/Lateral,AP/PA," + String.join(",", LABELS) + "\n";

    @Override
    public String name() {
        return "chexpert";
    }

    @Override
    public List<File> files() {
        return List.of(File.of("train.csv", HEADER), File.of("valid.csv", HEADER), File.of("test.csv", HEADER));
    }

    @Override
    public void add(Sample sample, Lines lines) {
        StudyView.of(sample).ifPresent(view -> {
            var cells = new ArrayList<String>();
            cells.add(view.path());
            cells.add(
                    switch (view.sex()) {
                        case 'F' -> "Female";
                        case 'M' -> "Male";
                        default -> "Unknown";
                    });
            cells.add(view.age());
            cells.add(view.text("view"));
            cells.add(view.text("projection"));
            for (var label : LABELS) {
                cells.add(view.cell(label).map(cell -> cell + ".0").orElse(""));
            }
            var split = view.split().equals("validation") ? "valid" : view.split();
            if (List.of("train", "valid", "test").contains(split)) {
                lines.add(split + ".csv", CsvLine.of(cells.toArray(String[]::new)));
            }
        });
    }
}
