// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.dataset.published;

import java.util.List;
import java.util.Set;
import org.collimate.sample.Sample;

final class ImagingConcepts {
    private static final Set<String> RADIOLOGY = Set.of("C1306645", "C0040405", "C0024485", "C0041618", "C0032743", "C0002978", "C1699633");

    private ImagingConcepts() {}

    static List<String> modalities(Sample sample) {
        return sample.findings().stream()
                .filter(finding -> finding.concept().code().filter(RADIOLOGY::contains).isPresent())
                .map(finding -> finding.concept().name())
                .distinct()
                .toList();
    }

    static boolean isRadiology(Sample sample) {
        return !modalities(sample).isEmpty();
    }

    static boolean isCurated(String cui) {
        return RADIOLOGY.contains(cui);
    }
}
