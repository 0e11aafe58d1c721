// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.phantom.render;

import org.collimate.phantom.body.Body;
import org.collimate.phantom.body.Matter;

/// What would reach a perfect detector, and which diseases and devices each ray has met.
///
/// @param integral line integrals of attenuation by pixel, row by row
/// @param marks the places in the study's list of what each ray has met, a bit each, `finer` times finer each way
/// @param finer how much finer the marks are than the picture
@SuppressWarnings("ArrayRecordComponent") // large; compared by identity
public record Shadow(Camera camera, float[] integral, int[] marks, int finer) {

    /// Projects a body. Parts of diseases and devices are computed on a grid `finer` times finer each way and averaged,
    /// as their boxes must be exact; where there are none, the marks are no finer than the picture.
    public static Shadow of(Body body, Camera camera, int finer) {
        var coarse = new Layers(camera);
        new SoftTissue(body, coarse, new Rays(camera)).integrate();
        var parts = new FineParts(body, coarse);
        parts.addOthers();
        if (finer == 1 || body.owners() == 0) {
            parts.addOwned();
            clouds(coarse);
            return new Shadow(camera, coarse.integral, coarse.hits, 1);
        }
        var fine = new Layers(camera.finer(finer));
        new FineParts(body, fine).addOwned();
        average(coarse, fine, finer);
        clouds(coarse);
        return new Shadow(camera, coarse.integral, fine.hits, finer);
    }

    private static void average(Layers coarse, Layers fine, int finer) {
        float share = 1f / (finer * finer);
        for (int row = 0, i = 0; row < fine.camera.rows(); row++) {
            int base = row / finer * coarse.camera.columns();
            for (int column = 0; column < fine.camera.columns(); column++, i++) {
                int at = base + column / finer;
                coarse.integral[at] += share * fine.integral[i];
                coarse.haze[at] += share * fine.haze[i];
                fine.hits[i] |= coarse.hits[at];
            }
        }
    }

    /// Clouds fill the air of the lung, so they add at most what flesh has more than lung.
    private static void clouds(Layers layers) {
        double most = Matter.SOFT - Matter.LUNG;
        for (int i = 0; i < layers.haze.length; i++) {
            float haze = layers.haze[i];
            double room = most * layers.air[i];
            if (haze > 0 && room > 0) {
                layers.integral[i] += (float) (room * (1 - StrictMath.exp(-haze / room)));
            }
        }
    }

    /// The box around what belongs to `owner` in pixels of the picture: x0, y0, x1, y1, or nothing where it is not
    /// seen.
    public java.util.Optional<double[]> box(int owner) {
        int columns = camera.columns() * finer;
        int bit = 1 << owner;
        int left = Integer.MAX_VALUE;
        int right = -1;
        int top = Integer.MAX_VALUE;
        int bottom = -1;
        for (int i = 0; i < marks.length; i++) {
            if ((marks[i] & bit) != 0) {
                int column = i % columns;
                int row = i / columns;
                left = Math.min(left, column);
                right = Math.max(right, column);
                top = Math.min(top, row);
                bottom = row;
            }
        }
        if (right < 0) {
            return java.util.Optional.empty();
        }
        double over = finer;
        return java.util.Optional.of(new double[] {left / over, top / over, (right + 1) / over, (bottom + 1) / over});
    }

    /// 255 where a ray has met what belongs to `owner`, else 0, in pixels of the picture.
    public byte[] mask(int owner) {
        var mask = new byte[camera.columns() * camera.rows()];
        int columns = camera.columns() * finer;
        for (int i = 0; i < marks.length; i++) {
            if ((marks[i] >>> owner & 1) != 0) {
                mask[i / columns / finer * camera.columns() + i % columns / finer] = (byte) 255;
            }
        }
        return mask;
    }
}
