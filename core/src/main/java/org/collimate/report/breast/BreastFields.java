// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.report.breast;

import java.util.List;
import java.util.Optional;
import org.collimate.sample.Side;

/// What a breast report states as a whole. What it does not state is empty.
///
/// @param modalities of `mammography`, `ultrasound`, `mri`, `biopsy`, in this order
/// @param purpose `screening`, `diagnostic`, `follow-up` or `procedure`
/// @param density `a` to `d` (ACR BI-RADS, 5th edition)
/// @param backgroundEnhancement `minimal`, `mild`, `moderate` or `marked`
/// @param menopausalStatus `pre`, `peri` or `post`
/// @param previousCancer `yes` or `no`: whether the patient has had breast cancer before
/// @param birads `0` to `6`, `4A`, `4B`, `4C`: the worst that is stated; left and right where they are told apart
/// @param side which breast the examination or its lesions are of
public record BreastFields(
        List<String> modalities,
        Optional<String> purpose,
        Optional<String> density,
        Optional<String> backgroundEnhancement,
        Optional<String> menopausalStatus,
        Optional<String> previousCancer,
        Optional<String> birads,
        Optional<String> leftBirads,
        Optional<String> rightBirads,
        Optional<Side> side) {
    public BreastFields {
        modalities = List.copyOf(modalities);
    }
}
