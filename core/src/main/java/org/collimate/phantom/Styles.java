// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.phantom;

/// The three sites' apparatus, and how patients stand before it.
final class Styles {
    private Styles() {}

    /// @param number 1 to 3
    /// @param shift 0 makes all sites like the first
    static SiteStyle site(int number, double shift) {
        double away = number == 1 ? 0 : number == 2 ? shift : -shift;
        return new SiteStyle(
                number,
                Math.max(0.2, 1 + 0.35 * away),
                Math.clamp(0.5 - 0.12 * away, 0.1, 0.95),
                Math.clamp(1 + 0.1 * away, 0.6, 1.6),
                Math.clamp(0.03 * away, -0.12, 0.12),
                Math.clamp(0.45 + 0.25 * away, 0, 1.2),
                10,
                shift == 0 ? 0 : number - 1);
    }

    static Pose pose(Draws draws, Setting setting) {
        return setting.isBedside()
                ? new Pose(draws.between(0.66, 0.86), draws.bell(0, 3), draws.bell(0, 8))
                : new Pose(draws.between(0.9, 1), draws.bell(0, 1.2), draws.bell(0, 4));
    }
}
