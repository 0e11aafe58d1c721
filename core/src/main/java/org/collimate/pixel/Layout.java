// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.pixel;

/// What the samples of a pixel mean, in their order.
enum Layout {
    GREY(1),
    GREY_ALPHA(2),
    RGB(3),
    RGBA(4),
    /// 0 is no ink.
    CMYK(4);

    private final int samples;

    Layout(int samples) {
        this.samples = samples;
    }

    int samples() {
        return samples;
    }
}
