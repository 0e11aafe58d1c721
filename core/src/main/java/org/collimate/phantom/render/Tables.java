// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.phantom.render;

/// Exponential and logarithm from tables, faster than `StrictMath` and the same on every machine, since only additions
/// and multiplications are left. Good to 4e-6 of the value, far below the noise of a radiograph.
final class Tables {
    private static final int STEPS = 4096;
    private static final double MOST = 14;
    private static final double SCALE = STEPS / MOST;
    private static final double[] EXPONENTIALS = exponentials();

    private static final int MANTISSAS = 2048;
    private static final double[] LOGARITHMS = logarithms();
    private static final double LOG_TWO = 0.6931471805599453;

    private Tables() {}

    /// exp(-x).
    ///
    /// @param x from 0; above 14 as 14
    static float attenuated(double x) {
        double at = Math.clamp(x * SCALE, 0, STEPS - 1e-6);
        int step = (int) at;
        double low = EXPONENTIALS[step];
        return (float) (low + (at - step) * (EXPONENTIALS[step + 1] - low));
    }

    /// -ln(x).
    ///
    /// @param x a normal number above 0
    static float minusLog(float x) {
        int bits = Float.floatToRawIntBits(x);
        double mantissa = (bits & 0x7fffff) * (1.0 / (1 << 12));
        int step = (int) mantissa;
        double low = LOGARITHMS[step];
        double log = low + (mantissa - step) * (LOGARITHMS[step + 1] - low);
        return (float) -(log + ((bits >>> 23) - 127) * LOG_TWO);
    }

    private static double[] exponentials() {
        var table = new double[STEPS + 1];
        for (int i = 0; i <= STEPS; i++) {
            table[i] = StrictMath.exp(-i / SCALE);
        }
        return table;
    }

    private static double[] logarithms() {
        var table = new double[MANTISSAS + 1];
        for (int i = 0; i <= MANTISSAS; i++) {
            table[i] = StrictMath.log(1 + i / (double) MANTISSAS);
        }
        return table;
    }
}
