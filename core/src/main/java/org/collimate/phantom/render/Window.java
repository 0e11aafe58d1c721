// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.phantom.render;

import org.collimate.volume.Point;

/// The pixels of a camera among which a body is seen; half-open, cut at the picture's edge.
record Window(int column0, int row0, int column1, int row1) {
    boolean isEmpty() {
        return column0 >= column1 || row0 >= row1;
    }

    boolean holds(int column, int row) {
        return column >= column0 && column < column1 && row >= row0 && row < row1;
    }

    /// Where a box of the body's space is seen.
    static Window of(Camera camera, Point low, Point high) {
        var at = new double[2];
        double left = Double.MAX_VALUE;
        double right = -Double.MAX_VALUE;
        double top = Double.MAX_VALUE;
        double bottom = -Double.MAX_VALUE;
        for (int corner = 0; corner < 8; corner++) {
            camera.project(
                    (corner & 1) == 0 ? low.x() : high.x(),
                    (corner & 2) == 0 ? low.y() : high.y(),
                    (corner & 4) == 0 ? low.z() : high.z(),
                    at);
            left = Math.min(left, at[0]);
            right = Math.max(right, at[0]);
            top = Math.min(top, at[1]);
            bottom = Math.max(bottom, at[1]);
        }
        return cut(camera, left, top, right, bottom);
    }

    /// Pixels whose centres may lie between these.
    static Window cut(Camera camera, double left, double top, double right, double bottom) {
        return new Window(
                (int) Math.clamp(Math.ceil(left), 0, camera.columns()),
                (int) Math.clamp(Math.ceil(top), 0, camera.rows()),
                (int) Math.clamp(Math.floor(right) + 1, 0, camera.columns()),
                (int) Math.clamp(Math.floor(bottom) + 1, 0, camera.rows()));
    }
}
