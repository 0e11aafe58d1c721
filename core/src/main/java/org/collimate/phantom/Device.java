// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.phantom;

import org.collimate.sample.Side;

/// One device, as it lies at one study.
///
/// @param id stays the same over the studies of a patient
/// @param side the side by which it enters (lines, pacemaker) or where it lies (drain); MIDLINE for tubes
/// @param tipMillimetres endotracheal tube, central line: the tip's height above the carina, below it negative;
///     nasogastric tube: the tip's depth below the diaphragm, above it negative; pacemaker: 0; drain: the tip's height
///     above the carina
/// @param position whether the tip is where it should be; follows from `tipMillimetres`
/// @param contrast 1 as nature has it, 0 not to be seen
/// @param stated false when label noise has the reader overlook it
/// @param shape the seed of its course
public record Device(
        int id,
        DeviceKind kind,
        Side side,
        double tipMillimetres,
        TipPosition position,
        Change change,
        double contrast,
        boolean stated,
        long shape) {

    /// What a tip at this height means for this kind.
    public static TipPosition judge(DeviceKind kind, double tip) {
        return switch (kind) {
            case ENDOTRACHEAL_TUBE ->
                tip < 20 ? TipPosition.TOO_LOW : tip > 70 ? TipPosition.TOO_HIGH : TipPosition.GOOD;
            case NASOGASTRIC_TUBE -> tip < 20 ? TipPosition.TOO_HIGH : TipPosition.GOOD;
            case CENTRAL_LINE -> tip < -55 ? TipPosition.TOO_LOW : tip > 20 ? TipPosition.TOO_HIGH : TipPosition.GOOD;
            case PACEMAKER, CHEST_DRAIN -> TipPosition.GOOD;
        };
    }
}
