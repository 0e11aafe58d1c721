// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.phantom.render;

/// The unit vectors from a camera's source to its pixels, computed once, since many bodies are looked at along them.
final class Rays {
    final double[] x;
    final double[] y;
    final double[] z;

    Rays(Camera camera) {
        int pixels = camera.columns() * camera.rows();
        x = new double[pixels];
        y = new double[pixels];
        z = new double[pixels];
        double cornerX = camera.corner().x() - camera.source().x();
        double cornerY = camera.corner().y() - camera.source().y();
        double cornerZ = camera.corner().z() - camera.source().z();
        for (int row = 0, i = 0; row < camera.rows(); row++) {
            double dz = cornerZ + row * camera.down().z();
            for (int column = 0; column < camera.columns(); column++, i++) {
                double dx = cornerX + column * camera.alongRow().x();
                double dy = cornerY + column * camera.alongRow().y();
                double over = 1 / Math.sqrt(dx * dx + dy * dy + dz * dz);
                x[i] = dx * over;
                y[i] = dy * over;
                z[i] = dz * over;
            }
        }
    }
}
