// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.pixel;

import java.util.List;
import org.collimate.provenance.Sha256;
import org.collimate.sample.Shape;

/// What became of reading an image file.
public sealed interface Decoded {
    /// The first page was decoded to its last pixel.
    ///
    /// - `height`, `width`, `channels` are of the pixels as stored: 1 for grey and for a palette's indices, 2 with
    ///   alpha, 3 for colour, 4 with alpha or for CMYK, the same as the shape of Pillow's array. `bits` are those
    ///   of one sample.
    /// - `pages` counts the pages of a TIFF and the frames of an animation.
    /// - `pixelDigest` is described at [PixelDigest]; `blank` at [Limits].
    /// - `remarks` are oddities as words that can be counted: `image-pages`, `jpeg-warning` …
    record Ok(
            ImageFormat format,
            int height,
            int width,
            int channels,
            int bits,
            int pages,
            Sha256 pixelDigest,
            boolean blank,
            List<String> remarks)
            implements Decoded {
        public Ok {
            remarks = List.copyOf(remarks);
        }

        public String media() {
            return format.media();
        }

        public Shape shape() {
            return Shape.ofPicture(height, width, channels);
        }
    }

    /// The header states a size beyond the limits; no pixel was decoded. `limit` is the most pixels that a picture of
    /// this kind may have.
    record TooLarge(int width, int height, long limit) implements Decoded {}

    /// The file cannot be read to its end. `code` can be counted (`png-checksum`); `detail` says what was found and
    /// what was expected.
    record Unreadable(String code, String detail) implements Decoded {}
}
