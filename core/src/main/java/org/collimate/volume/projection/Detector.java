// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.volume.projection;

/// A flat detector of square pixels.
///
/// @param pixelMillimetres the distance of pixels on the detector itself
public record Detector(int columns, int rows, double pixelMillimetres) {
    /// The most pixels along a side.
    public static final int MOST = 16_384;

    /// @throws IllegalArgumentException if a side is not 1 to [#MOST], there are more than 2^26 pixels, or the pixels
    /// have no size
    public Detector {
        if (columns < 1 || rows < 1 || columns > MOST || rows > MOST || (long) columns * rows > 1L << 26) {
            throw new IllegalArgumentException("a detector has 1 to " + MOST + " columns and rows and at most "
                    + (1L << 26) + " pixels, found " + columns + "x" + rows);
        }
        if (!(pixelMillimetres > 0) || !Double.isFinite(pixelMillimetres)) {
            throw new IllegalArgumentException("a pixel is larger than 0 mm, found " + pixelMillimetres);
        }
    }

    public int pixels() {
        return columns * rows;
    }
}
