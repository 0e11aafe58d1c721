// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.phantom.render;

/// Smooths pictures with three running means, which is near a bell curve (the central limit theorem), at a cost that
/// does not depend on the width. Edges repeat the outermost pixel.
final class Blur {
    private Blur() {}

    /// A smoothed copy.
    ///
    /// @param sigma about the bell's deviation in pixels; below a third nothing is done
    static float[] of(float[] picture, int columns, int rows, double sigma) {
        var from = picture.clone();
        int radius = (int) (0.5 + sigma);
        if (radius < 1) {
            return from;
        }
        var to = new float[from.length];
        for (int pass = 0; pass < 3; pass++) {
            lines(from, to, rows, columns, columns, 1, radius);
            lines(to, from, columns, rows, 1, columns, radius);
        }
        return from;
    }

    private static void lines(float[] from, float[] to, int lines, int length, int next, int step, int radius) {
        float over = 1f / (2 * radius + 1);
        int last = (length - 1) * step;
        for (int line = 0; line < lines; line++) {
            int start = line * next;
            float sum = from[start] * (radius + 1);
            for (int i = 1; i <= radius; i++) {
                sum += from[start + Math.min(i * step, last)];
            }
            for (int i = 0; i < length; i++) {
                to[start + i * step] = sum * over;
                sum += from[start + Math.min((i + radius + 1) * step, last)]
                        - from[start + Math.max((i - radius) * step, 0)];
            }
        }
    }
}
