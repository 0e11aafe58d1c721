// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.phantom.render;

import org.collimate.phantom.Philox;
import org.collimate.phantom.SiteStyle;
import org.collimate.phantom.Study;
import org.collimate.phantom.Topic;

/// From line integrals to grey values: scattered light, noise of the photons, and the processing of a digital
/// apparatus (sharpening, less range in what changes slowly, an S-shaped grey curve). Bones are white.
final class Exposure {
    private static final double PHOTONS = 150_000;
    private static final int BINS = 1024;
    private static final double MOST = 9;
    private static final double USUAL_LUNG = 1.05;

    private final long seed;
    private final Study study;
    private final int view;

    Exposure(long seed, Study study, int view) {
        this.seed = seed;
        this.study = study;
        this.view = view;
    }

    /// Grey values 0 to 255, row by row.
    byte[] develop(Shadow shadow) {
        int columns = shadow.camera().columns();
        int rows = shadow.camera().rows();
        double pixel = shadow.camera().pixelAtBody();
        var site = study.site();
        var light = light(shadow.integral(), columns, rows, pixel, site);
        var density = light;
        noise(density, pixel, site);
        // What changes over more than two fingers' breadth keeps only part of its range, so lung and mediastinum both
        // show their detail.
        var wide = Blur.of(density, columns, rows, 26 / pixel);
        var narrow = Blur.of(density, columns, rows, 3 / pixel);
        double keep = 0.66;
        double sharpen = site.sharpening();
        for (int i = 0; i < density.length; i++) {
            density[i] = (float) (keep * wide[i] + (density[i] - wide[i]) + sharpen * (density[i] - narrow[i]));
        }
        return grey(density, shadow.integral(), site);
    }

    /// Minus the logarithm of direct and scattered light.
    private static float[] light(float[] integral, int columns, int rows, double pixel, SiteStyle site) {
        var direct = new float[integral.length];
        var spread = new float[integral.length];
        for (int i = 0; i < integral.length; i++) {
            direct[i] = Tables.attenuated(integral[i]);
            // Light that never met the body scatters nothing.
            spread[i] = Math.min(direct[i], 0.16f);
        }
        var scattered = Blur.of(spread, columns, rows, 30 / pixel);
        float share = (float) (0.42 * site.scatter());
        for (int i = 0; i < integral.length; i++) {
            direct[i] = Tables.minusLog(direct[i] + share * scattered[i] + 0.0008f);
        }
        return direct;
    }

    private void noise(float[] density, double pixel, SiteStyle site) {
        var words = new int[4];
        double photons = PHOTONS * site.exposure() * pixel * pixel;
        var amplitudes = new float[BINS];
        for (int i = 0; i < BINS; i++) {
            amplitudes[i] = (float) Math.sqrt(1 / (photons * Tables.attenuated(MOST * (i + 0.5) / BINS)));
        }
        for (int i = 0; i < density.length; i += 4) {
            words[0] = i;
            words[1] = Topic.NOISE.ordinal() + (view << 8);
            words[2] = study.number();
            words[3] = study.patient();
            Philox.apply(words, (int) seed, (int) (seed >>> 32));
            for (int j = 0; j < 4 && i + j < density.length; j++) {
                int bits = words[j];
                // Four bytes added are near enough to a bell: mean 510, deviation 147.8.
                int sum = (bits & 0xff) + (bits >>> 8 & 0xff) + (bits >>> 16 & 0xff) + (bits >>> 24);
                int bin = (int) Math.clamp(density[i + j] * (BINS / MOST), 0, BINS - 1);
                density[i + j] += amplitudes[bin] * (sum - 510) * (1 / 147.8f);
            }
        }
    }

    private static byte[] grey(float[] density, float[] integral, SiteStyle site) {
        // Half the darkest tissue, half what lungs usually are: so lungs that hold too much air stay darker.
        double low = 0.5 * percentile(density, integral, 0.03) + 0.5 * USUAL_LUNG;
        double high = percentile(density, integral, 0.985);
        double span = Math.max(0.1, high - low);
        low -= 0.3 * span;
        high += 0.16 * span;
        var curve = new byte[BINS];
        for (int i = 0; i < BINS; i++) {
            double x = (i + 0.5) / BINS;
            double shaped = 0.5 * x + 0.5 * x * x * (3 - 2 * x);
            double grey = 0.5 + (shaped - 0.5) * site.contrast() + site.brightness();
            curve[i] = (byte) Math.clamp((int) (4 + 247 * grey), 0, 255);
        }
        var out = new byte[density.length];
        double scale = BINS / (high - low);
        for (int i = 0; i < density.length; i++) {
            out[i] = curve[(int) Math.clamp((density[i] - low) * scale, 0, BINS - 1)];
        }
        return out;
    }

    /// Of the pixels behind the body.
    private static double percentile(float[] density, float[] integral, double share) {
        var counts = new int[BINS];
        int total = 0;
        for (int i = 0; i < density.length; i++) {
            if (integral[i] > 0.6f) {
                counts[(int) Math.clamp((density[i] + 1) * (BINS / (MOST + 1)), 0, BINS - 1)]++;
                total++;
            }
        }
        int wanted = (int) (share * total);
        int bin = 0;
        for (int sum = counts[0]; sum < wanted && bin < BINS - 1; sum += counts[bin]) {
            bin++;
        }
        return (bin + 0.5) * (MOST + 1) / BINS - 1;
    }
}
