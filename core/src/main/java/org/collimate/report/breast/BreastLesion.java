// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.report.breast;

import java.util.Optional;
import org.collimate.sample.Side;
import org.collimate.sample.Span;

/// A lesion that a breast report describes.
///
/// @param side the breast it is in
/// @param clock the hour on the face of that breast, 1 to 12, with halves
/// @param distanceCentimetres from the nipple
/// @param sizeMillimetres the largest diameter
/// @param kind `mass`, `calcifications`, `cyst` …
/// @param span the sentence that names it, in code points
public record BreastLesion(
        Optional<Side> side,
        Optional<Double> clock,
        Optional<Double> distanceCentimetres,
        Optional<Double> sizeMillimetres,
        Optional<String> kind,
        Span span) {
    BreastLesion at(Optional<Side> changed) {
        return new BreastLesion(changed, clock, distanceCentimetres, sizeMillimetres, kind, span);
    }

    BreastLesion of(Optional<String> changed) {
        return new BreastLesion(side, clock, distanceCentimetres, sizeMillimetres, changed, span);
    }
}
