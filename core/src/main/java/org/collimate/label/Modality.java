// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.label;

import java.util.Arrays;
import java.util.Optional;

/// The modalities that the lexicon names: the concept's CUI, the word for the column `modality` (the DICOM code, PS3.3
/// C.7.3.1.1.1, where there is one), and whether radiology counts it as its own.
///
/// The CUIs of X-ray, CT, MRI, ultrasonography, PET, PET/CT and angiography are those of ROCOv2's manual concepts;
/// [#family()] maps the finer ones onto them.
public enum Modality {
    XRAY("C1306645", "DX", true),
    CT("C0040405", "CT", true),
    MRI("C0024485", "MR", true),
    ULTRASONOGRAPHY("C0041618", "US", true),
    ECHOCARDIOGRAPHY("C0013516", "US", true),
    ANGIOGRAPHY("C0002978", "XA", true),
    FLUOROSCOPY("C0016356", "RF", true),
    MAMMOGRAPHY("C0024671", "MG", true),
    PET("C0032743", "PT", true),
    PET_CT("C1699633", "PT", true),
    SCINTIGRAPHY("C0034606", "NM", true),
    SPECT("C0040399", "NM", true),
    OPTICAL_COHERENCE_TOMOGRAPHY("C0920367", "OPT", false),
    FLUORESCEIN_ANGIOGRAPHY("C0016325", "OP", false),
    ENDOSCOPY("C0014245", "ES", false),
    MICROSCOPY("C0026018", "GM", false),
    ELECTRON_MICROSCOPY("C0026019", "SEM", false),
    PHOTOGRAPH("C0441468", "XC", false);

    private final String cui;
    private final String code;
    private final boolean radiology;

    Modality(String cui, String code, boolean radiology) {
        this.cui = cui;
        this.code = code;
        this.radiology = radiology;
    }

    /// The concept unique identifier in the Unified Medical Language System.
    public String cui() {
        return cui;
    }

    /// The word for the column `modality`.
    public String code() {
        return code;
    }

    public boolean isRadiology() {
        return radiology;
    }

    /// The modality of ROCOv2's seven that holds this one; empty outside radiology and for nuclear medicine.
    public Optional<Modality> family() {
        return switch (this) {
            case XRAY, FLUOROSCOPY, MAMMOGRAPHY -> Optional.of(XRAY);
            case ULTRASONOGRAPHY, ECHOCARDIOGRAPHY -> Optional.of(ULTRASONOGRAPHY);
            case CT, MRI, ANGIOGRAPHY, PET, PET_CT -> Optional.of(this);
            case SCINTIGRAPHY,
                    SPECT,
                    OPTICAL_COHERENCE_TOMOGRAPHY,
                    FLUORESCEIN_ANGIOGRAPHY,
                    ENDOSCOPY,
                    MICROSCOPY,
                    ELECTRON_MICROSCOPY,
                    PHOTOGRAPH -> Optional.empty();
        };
    }

    /// The modality with this CUI.
    public static Optional<Modality> ofCui(String cui) {
        return Arrays.stream(values()).filter(m -> m.cui.equals(cui)).findFirst();
    }
}
