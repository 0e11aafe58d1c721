// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.recipe;

import java.util.List;
import java.util.Optional;
import org.collimate.curate.CaptionPanels;
import org.collimate.curate.CleanText;
import org.collimate.curate.ImagesReadable;
import org.collimate.label.BreastReportStage;
import org.collimate.label.GroundPhrases;
import org.collimate.label.ImagingConceptsStage;
import org.collimate.label.LabelReportStage;
import org.collimate.label.RadiologyOnlyStage;

/// The stages that recipes can name. To add one, write its class with a settings record and add a line.
final class Stages {
    private static final List<StageKind<?>> ALL = List.of(
            new StageKind<>("breast-report", BreastReportStage.Settings.DEFAULT, BreastReportStage::new),
            new StageKind<>("caption-panels", CaptionPanels.Settings.DEFAULT, CaptionPanels::new),
            new StageKind<>("clean-text", CleanText.Settings.DEFAULT, CleanText::new),
            new StageKind<>("ground-phrases", GroundPhrases.Settings.DEFAULT, GroundPhrases::new),
            new StageKind<>("images", ImagesReadable.Settings.DEFAULT, ImagesReadable::new),
            new StageKind<>("imaging-concepts", ImagingConceptsStage.Settings.DEFAULT, ImagingConceptsStage::new),
            new StageKind<>("label-report", LabelReportStage.Settings.DEFAULT, LabelReportStage::new),
            new StageKind<>("radiology-only", RadiologyOnlyStage.Settings.DEFAULT, RadiologyOnlyStage::new));

    private Stages() {}

    static List<String> names() {
        return ALL.stream().<String>map(StageKind::name).toList();
    }

    static Optional<StageKind<?>> find(String name) {
        return ALL.stream()
                .filter(kind -> kind.name().equals(name))
                .<StageKind<?>>map(kind -> kind)
                .findFirst();
    }
}
