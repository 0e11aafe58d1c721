// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.dataset.published;

import java.util.ArrayList;
import java.util.List;
import org.collimate.dataset.Published;
import org.collimate.label.LabelColumns;
import org.collimate.report.Taxonomy;
import org.collimate.sample.Sample;

/// The files of ChestX-ray8 in its released form, ChestX-ray14 (Wang et al. 2017): `Data_Entry_2017_v2020.csv` with the
/// labels joined by a bar, and the lists of images for training with validation and for test.
///
/// Needs the columns of the stage `label-report` with the set `cxr-14`. The size of the image and of its pixels is
/// empty, since no image was read; the follow-up number too, unless the study's order is known.
public final class ChestXray implements Published {
    private static final String ENTRIES = "Data_Entry_2017_v2020.csv";
    private static final List<String> LABELS = Taxonomy.of("cxr-14").labels();

    @Override
    public String name() {
        return "chestx-ray8";
    }

    @Override
    public List<File> files() {
        return List.of(
                File.of(
                        ENTRIES,
                        "Image Index,Finding Labels,Follow-up #,Patient ID,Patient Age,Patient Gender,View Position,"
                                + "OriginalImage[Width,Height],OriginalImagePixelSpacing[x,y]\n"),
                File.of("train_val_list.txt", ""),
                File.of("test_list.txt", ""));
    }

    @Override
    public void add(Sample sample, Lines lines) {
        StudyView.of(sample).filter(ChestXray::isLabelled).ifPresent(view -> {
            var present = new ArrayList<String>();
            for (var label : LABELS) {
                if (!label.equals("No Finding")
                        && view.cell(label).filter(cell -> cell == 1).isPresent()) {
                    present.add(label);
                }
            }
            // Alphabetical, as published.
            present.sort(null);
            lines.add(
                    ENTRIES,
                    CsvLine.of(
                            view.path(),
                            present.isEmpty() ? "No Finding" : String.join("|", present),
                            view.study().order().map(String::valueOf).orElse(""),
                            view.study().patient().orElse(""),
                            view.age(),
                            view.sex() == '?' ? "" : String.valueOf(view.sex()),
                            view.text("projection"),
                            "",
                            "",
                            "",
                            ""));
            lines.add(view.split().equals("test") ? "test_list.txt" : "train_val_list.txt", view.path());
        });
    }

    /// Without the labels' columns nothing is known, which is not the same as no finding.
    private static boolean isLabelled(StudyView view) {
        return LABELS.stream().anyMatch(label -> view.sample().extras().containsKey(LabelColumns.of(label)));
    }
}
