// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.sample;

import java.util.List;

/// The size of an image in elements: height, width[, channels] of a picture; x, y, z of a volume.
public record Shape(List<Integer> sizes) {
    /// @throws IllegalArgumentException if a size is below one
    public Shape {
        sizes = List.copyOf(sizes);
        for (int size : sizes) {
            if (size < 1) {
                throw new IllegalArgumentException("a size of an image is at least 1, found " + size);
            }
        }
    }

    /// A picture's shape; `channels` of 1 are left out, as in NumPy's grey images.
    public static Shape ofPicture(int height, int width, int channels) {
        return new Shape(channels == 1 ? List.of(height, width) : List.of(height, width, channels));
    }
}
