// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.pixel;

/// A kind of image file that we read.
public enum ImageFormat {
    JPEG("image/jpeg", "jpg"),
    PNG("image/png", "png"),
    GIF("image/gif", "gif"),
    TIFF("image/tiff", "tif");

    private final String media;
    private final String extension;

    ImageFormat(String media, String extension) {
        this.media = media;
        this.extension = extension;
    }

    /// The media type, such as `image/png`.
    public String media() {
        return media;
    }

    /// How the name of a member of a dataset ends, without the dot: `jpg`, `png`, `gif` or `tif`.
    public String extension() {
        return extension;
    }
}
