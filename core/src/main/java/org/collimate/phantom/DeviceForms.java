// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.phantom;

import java.util.Optional;
import org.collimate.sample.Side;

/// Draws side and tip of a device.
final class DeviceForms {
    private DeviceForms() {}

    static Device draw(
            Draws draws, DeviceKind kind, Optional<Side> pneumothorax, int id, Change change, double labelNoise) {
        var side =
                switch (kind) {
                    case ENDOTRACHEAL_TUBE, NASOGASTRIC_TUBE -> Side.MIDLINE;
                    case CENTRAL_LINE -> draws.chance(0.75) ? Side.RIGHT : Side.LEFT;
                    case PACEMAKER -> draws.chance(0.85) ? Side.LEFT : Side.RIGHT;
                    case CHEST_DRAIN -> pneumothorax.orElse(draws.chance(0.5) ? Side.RIGHT : Side.LEFT);
                };
        boolean wrong = draws.chance(0.14);
        boolean high = draws.chance(0.5);
        double where = draws.unit();
        double tip =
                switch (kind) {
                    case ENDOTRACHEAL_TUBE -> !wrong ? 25 + 40 * where : high ? 72 + 12 * where : 2 + 14 * where;
                    case NASOGASTRIC_TUBE -> wrong ? -60 + 70 * where : 40 + 50 * where;
                    case CENTRAL_LINE -> !wrong ? -50 + 60 * where : high ? 25 + 15 * where : -85 + 25 * where;
                    case PACEMAKER -> 0;
                    case CHEST_DRAIN -> pneumothorax.isPresent() ? 20 + 45 * where : -60 + 110 * where;
                };
        tip = Math.floor(tip + 0.5);
        boolean stated = draws.unit() >= labelNoise;
        return new Device(id, kind, side, tip, Device.judge(kind, tip), change, 1, stated, draws.seed());
    }

    static Device with(Device old, Change change) {
        return new Device(
                old.id(),
                old.kind(),
                old.side(),
                old.tipMillimetres(),
                old.position(),
                change,
                old.contrast(),
                old.stated(),
                old.shape());
    }
}
