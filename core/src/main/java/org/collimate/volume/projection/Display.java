// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.volume.projection;

import java.util.Arrays;

/// How line integrals are shown: 8-bit grey, air black, bone bright, as on a light box.
///
/// The window goes from 0 (what nothing stopped) to the 99.5th percentile of the integrals above 0.01, evenly in the
/// integral `-ln(I / I0)`: so a thin patient and a thick one look alike, and a grey value has no absolute meaning. An
/// empty picture is black.
public final class Display {
    private static final double SHARE = 0.995;
    private static final float NOTHING = 0.01f;

    private Display() {}

    /// The grey value of each pixel, 0 to 255 as unsigned bytes.
    public static byte[] grey(Radiograph picture) {
        return grey(picture, window(picture));
    }

    /// Grey values in a given window: 0 is black, `white` and more is white.
    ///
    /// @param white above 0
    public static byte[] grey(Radiograph picture, float white) {
        var grey = new byte[picture.values().length];
        for (int at = 0; at < grey.length; at++) {
            float share = picture.values()[at] / white;
            grey[at] = (byte) Math.round(255 * Math.clamp(share, 0f, 1f));
        }
        return grey;
    }

    /// The integral that is shown white.
    public static float window(Radiograph picture) {
        var seen = new float[picture.values().length];
        int count = 0;
        for (float value : picture.values()) {
            if (value > NOTHING) {
                seen[count++] = value;
            }
        }
        if (count == 0) {
            return 1;
        }
        Arrays.sort(seen, 0, count);
        return seen[Math.min(count - 1, (int) (SHARE * count))];
    }
}
