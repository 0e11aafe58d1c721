// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.pixel;

import java.util.List;

/// An image file whose header was read: its size is known, and nothing is allocated for its pixels yet.
sealed interface OpenedImage permits JpegImage, PngImage, GifImage, TiffImage {
    ImageHeader header();

    /// The memory that [#decode] needs at once, the file itself left out.
    long workingBytes();

    /// Decodes the first page, row by row from the top. Called once.
    ///
    /// @throws BrokenImage if the file does not hold all of it
    void decode(PixelDigest out) throws BrokenImage;

    /// The pages of the file; at least 1. Known after [#decode].
    int pages();

    /// Oddities, as words that can be counted. Known after [#decode].
    List<String> remarks();
}
