// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.volume;

import java.util.Arrays;

/// The numbers of a volume in memory order (i fastest). Arrays are shared, not copied: whoever holds them must not
/// change them.
@SuppressWarnings("ArrayRecordComponent") // equality is that of the numbers, see each case
public sealed interface Voxels {
    int count();

    /// The number at a place in memory; of a colour its luma (ITU-R BT.601), 0 to 255.
    float at(int index);

    /// Real numbers.
    record Floats(float[] values) implements Voxels {
        @Override
        public int count() {
            return values.length;
        }

        @Override
        public float at(int index) {
            return values[index];
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Floats that && Arrays.equals(values, that.values);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(values);
        }

        @Override
        public String toString() {
            return values.length + " real numbers";
        }
    }

    /// Whole numbers from -32,768 to 32,767: half the memory, and what most CT files hold.
    record Shorts(short[] values) implements Voxels {
        @Override
        public int count() {
            return values.length;
        }

        @Override
        public float at(int index) {
            return values[index];
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Shorts that && Arrays.equals(values, that.values);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(values);
        }

        @Override
        public String toString() {
            return values.length + " whole numbers";
        }
    }

    /// Colours as 0xAARRGGBB.
    record Colours(int[] values) implements Voxels {
        @Override
        public int count() {
            return values.length;
        }

        @Override
        public float at(int index) {
            int colour = values[index];
            return 0.299f * (colour >> 16 & 0xff) + 0.587f * (colour >> 8 & 0xff) + 0.114f * (colour & 0xff);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Colours that && Arrays.equals(values, that.values);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(values);
        }

        @Override
        public String toString() {
            return values.length + " colours";
        }
    }
}
