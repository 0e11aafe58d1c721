// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.sample;

import java.util.List;

/// A place in a picture, in pixels of the stored image, origin top left.
public sealed interface Region {
    int id();

    /// The index of the picture.
    int part();

    /// `x1` and `y1` are exclusive.
    record Box(int id, int part, double x0, double y0, double x1, double y1) implements Region {
        public Box {
            if (x1 < x0 || y1 < y0) {
                throw new IllegalArgumentException("a box needs x0 <= x1 and y0 <= y1");
            }
        }
    }

    /// Corners as x0, y0, x1, y1 …; closed by itself.
    record Polygon(int id, int part, List<Double> coordinates) implements Region {
        public Polygon {
            coordinates = List.copyOf(coordinates);
        }
    }

    /// The pixels that another part marks.
    record MaskRef(int id, int part, int maskPart) implements Region {}
}
