// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.volume.projection;

/// What a detector sees: a number a pixel, row by row from the head, each from left to right. Of attenuation it is the
/// line integral (no unit: -ln of the fraction that passes), of a mask the thickness in millimetres.
///
/// @param values shared, not copied
@SuppressWarnings("ArrayRecordComponent") // large; compared by identity
public record Radiograph(int columns, int rows, float[] values) {
    /// @throws IllegalArgumentException if there are more or fewer values than pixels
    public Radiograph {
        if ((long) columns * rows != values.length) {
            throw new IllegalArgumentException(
                    columns + "x" + rows + " pixels have " + (long) columns * rows + " values, found " + values.length);
        }
    }

    public float at(int row, int column) {
        return values[row * columns + column];
    }
}
