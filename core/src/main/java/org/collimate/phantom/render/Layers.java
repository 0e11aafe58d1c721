// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.phantom.render;

/// What the rays of a camera have met, row by row. Filled by one thread.
final class Layers {
    final Camera camera;
    /// Line integrals of attenuation.
    final float[] integral;
    /// Line integrals of clouds, before they are kept from growing denser than flesh.
    final float[] haze;
    /// Millimetres of lung that still holds air.
    final float[] air;
    /// The diseases and devices that a ray has met, a bit each.
    final int[] hits;

    Layers(Camera camera) {
        this.camera = camera;
        int pixels = camera.columns() * camera.rows();
        integral = new float[pixels];
        haze = new float[pixels];
        air = new float[pixels];
        hits = new int[pixels];
    }

    int index(int column, int row) {
        return row * camera.columns() + column;
    }
}
