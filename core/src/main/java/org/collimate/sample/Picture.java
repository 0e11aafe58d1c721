// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.sample;

import java.util.Optional;
import org.collimate.provenance.Sha256;

/// A two-dimensional image as a file of bytes, with what is known about how it was made.
///
/// `shape` is empty until the image was decoded, and so is `pixelDigest`, which is equal for two files that show the
/// same pixels, whatever their format; `modality`, `view` and `side` are empty when nobody said.
public record Picture(
        Role role,
        String media,
        Content content,
        Sha256 digest,
        Optional<Shape> shape,
        Optional<Sha256> pixelDigest,
        Optional<String> modality,
        Optional<String> view,
        Optional<Side> side,
        Optional<Integer> parent)
        implements Part {

    /// An image whose bytes are at hand and of which nothing else is known.
    public static Picture of(String media, byte[] bytes) {
        return new Picture(
                Role.IMAGE,
                media,
                new Content.Bytes(bytes),
                Sha256.of(bytes),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /// The same file after it was decoded: what it really is, how large, and the digest of its pixels.
    public Picture decoded(String realMedia, Shape realShape, Sha256 pixels) {
        return new Picture(
                role,
                realMedia,
                content,
                digest,
                Optional.of(realShape),
                Optional.of(pixels),
                modality,
                view,
                side,
                parent);
    }

    /// The same picture with its bytes elsewhere.
    public Picture withContent(Content changed) {
        return new Picture(role, media, changed, digest, shape, pixelDigest, modality, view, side, parent);
    }

    public Picture withModality(String changed) {
        return new Picture(role, media, content, digest, shape, pixelDigest, Optional.of(changed), view, side, parent);
    }
}
