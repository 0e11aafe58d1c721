// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.phantom.body;

/// What bodies are made of: linear attenuation in 1/mm by Hounsfield units, 0.02 (1 + HU/1000), as in
/// `collimate drr`.
public final class Matter {
    public static final double AIR = 0;
    public static final double LUNG = of(-815);
    public static final double FAT = of(-95);
    public static final double SOFT = of(45);
    public static final double FLUID = of(15);
    public static final double SPONGY_BONE = of(300);
    public static final double CORTEX = of(1300);
    public static final double METAL = of(7000);
    public static final double PLASTIC = of(900);

    private Matter() {}

    public static double of(double hounsfield) {
        return Math.max(0, 0.02 * (1 + hounsfield / 1000));
    }

    /// The Hounsfield units of an attenuation.
    public static double hounsfield(double attenuation) {
        return (attenuation / 0.02 - 1) * 1000;
    }
}
