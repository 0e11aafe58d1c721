// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.dataset.published;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.collimate.dataset.Published;
import org.collimate.label.LabelColumns;
import org.collimate.sample.Sample;

/// The table of PadChest (Bustos et al. 2020), `PADCHEST_chest_x_ray_images_labels_160K_01.02.19.csv`, with its columns
/// in their order: a number, the image and study, what DICOM says of them, the report, and its labels and places.
///
/// Needs the columns of the stage `label-report` with the set `padchest`. What only the DICOM files would tell is
/// empty.
/// `MethodLabel` is `Rule`: the published labels are by `Physician` or `RNN_model`.
public final class PadChest implements Published {
    private static final String TABLE = "PADCHEST_chest_x_ray_images_labels_160K_01.02.19.csv";

    private static final List<String> COLUMNS = List.of(
            "",
            "ImageID",
            "ImageDir",
            "StudyDate_DICOM",
            "StudyID",
            "PatientID",
            "PatientBirth",
            "PatientSex_DICOM",
            "ViewPosition_DICOM",
            "Projection",
            "MethodProjection",
            "Pediatric",
            "Modality_DICOM",
            "Manufacturer_DICOM",
            "PhotometricInterpretation_DICOM",
            "PixelRepresentation_DICOM",
            "PixelAspectRatio_DICOM",
            "SpatialResolution_DICOM",
            "BitsStored_DICOM",
            "WindowCenter_DICOM",
            "WindowWidth_DICOM",
            "Rows_DICOM",
            "Columns_DICOM",
            "XRayTubeCurrent_DICOM",
            "Exposure_DICOM",
            "ExposureInuAs_DICOM",
            "ExposureTime",
            "RelativeXRayExposure_DICOM",
            "ReportID",
            "Report",
            "MethodLabel",
            "Labels",
            "Localizations",
            "LabelsLocalizationsBySentence",
            "labelCUIS",
            "LocalizationsCUIS");

    @Override
    public String name() {
        return "padchest";
    }

    @Override
    public List<File> files() {
        return List.of(File.of(TABLE, String.join(",", COLUMNS) + "\n"));
    }

    @Override
    public void add(Sample sample, Lines lines) {
        StudyView.of(sample)
                .filter(view -> view.sample().extras().containsKey(LabelColumns.of("Labels")))
                .ifPresent(view -> {
                    var known = Map.ofEntries(
                            Map.entry("ImageID", view.path()),
                            Map.entry("StudyID", view.study().id()),
                            Map.entry("PatientID", view.study().patient().orElse("")),
                            Map.entry("PatientSex_DICOM", view.sex() == '?' ? "" : String.valueOf(view.sex())),
                            Map.entry("ViewPosition_DICOM", view.text("projection")),
                            Map.entry("Projection", view.text("projection")),
                            Map.entry("Modality_DICOM", view.study().modality().orElse("")),
                            Map.entry("Report", sample.text()),
                            Map.entry("MethodLabel", "Rule"));
                    var cells = new ArrayList<String>();
                    for (var column : COLUMNS) {
                        cells.add(known.getOrDefault(column, view.text(LabelColumns.of(column))));
                    }
                    lines.add(TABLE, CsvLine.of(cells.toArray(String[]::new)));
                });
    }
}
