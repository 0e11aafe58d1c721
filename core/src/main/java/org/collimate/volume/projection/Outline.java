// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.volume.projection;

/// The smallest box around the pixels that are above 0, and how many they are. `x1` and `y1` are exclusive; without
/// such pixels all are 0.
public record Outline(int pixels, int x0, int y0, int x1, int y1) {
    public static Outline of(Radiograph picture) {
        int pixels = 0;
        int x0 = picture.columns();
        int y0 = picture.rows();
        int x1 = 0;
        int y1 = 0;
        for (int row = 0; row < picture.rows(); row++) {
            for (int column = 0; column < picture.columns(); column++) {
                if (picture.at(row, column) > 0) {
                    pixels++;
                    x0 = Math.min(x0, column);
                    x1 = Math.max(x1, column + 1);
                    y0 = Math.min(y0, row);
                    y1 = Math.max(y1, row + 1);
                }
            }
        }
        return pixels == 0 ? new Outline(0, 0, 0, 0, 0) : new Outline(pixels, x0, y0, x1, y1);
    }

    public boolean isEmpty() {
        return pixels == 0;
    }
}
