// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.pixel;

/// How much one picture may cost, and when it counts as blank.
///
/// - `pixels`: a picture with more is not decoded. The default, 89,478,485, is where Pillow warns of a decompression
///   bomb.
/// - `workingBytes`: a picture whose decoding needs more memory at once is not decoded (most are decoded row by row
///   and need little). The default is 256 MiB.
/// - `blankRange`: a picture is blank when in every channel the largest and the smallest value differ by at most this,
///   in steps of 1/255 of full scale. The default is 8: the noise of JPEG on an even field, and far less than any
///   figure.
public record Limits(long pixels, long workingBytes, int blankRange) {
    public static final Limits DEFAULT = new Limits(89_478_485L, 256L << 20, 8);

    /// @throws IllegalArgumentException if a limit on size is below 1 or `blankRange` is not 0 to 255
    public Limits {
        if (pixels < 1 || workingBytes < 1) {
            throw new IllegalArgumentException(
                    "limits are at least 1, found " + pixels + " pixels and " + workingBytes + " bytes");
        }
        if (blankRange < 0 || blankRange > 255) {
            throw new IllegalArgumentException("blankRange is 0 to 255, found " + blankRange);
        }
    }
}
