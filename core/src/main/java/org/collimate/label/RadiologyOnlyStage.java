// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.label;

import org.collimate.pipeline.Outlet;
import org.collimate.pipeline.Reason;
import org.collimate.pipeline.SampleStage;
import org.collimate.sample.Sample;

/// `radiology-only`: keeps the samples whose words say that their picture is of radiology; see
/// [ImagingConcepts#isRadiology()] for the rule. The others are rejected as `not-radiology`.
public record RadiologyOnlyStage(Settings settings) implements SampleStage {
    public static final Reason NOT_RADIOLOGY = new Reason("not-radiology");

    /// `keepUnknown`: whether a sample that names no modality at all is kept; default false.
    public record Settings(boolean keepUnknown) {
        public static final Settings DEFAULT = new Settings(false);
    }

    @Override
    public String name() {
        return "radiology-only";
    }

    @Override
    public void apply(Sample sample, Outlet<Sample> out) {
        var concepts = ImagingConcepts.of(sample.text());
        boolean unknown = concepts.modalities().isEmpty();
        if (concepts.isRadiology() || settings.keepUnknown() && unknown) {
            out.keep(sample);
            return;
        }
        out.reject(
                NOT_RADIOLOGY,
                unknown ? "the words name no imaging modality" : "the words name a modality outside radiology");
    }
}
