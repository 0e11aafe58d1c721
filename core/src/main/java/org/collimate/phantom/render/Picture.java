// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.phantom.render;

import java.util.List;
import org.collimate.phantom.ViewKind;

/// A radiograph as it is stored.
///
/// @param pixels grey values 0 (black) to 255, row by row from the head
/// @param shadow what it was made from; knows masks and boxes
/// @param burnedIn words that stand in it and name somebody
@SuppressWarnings("ArrayRecordComponent") // large; compared by identity
public record Picture(ViewKind view, int columns, int rows, byte[] pixels, Shadow shadow, List<BurnedIn> burnedIn) {
    public Picture {
        burnedIn = List.copyOf(burnedIn);
    }

    /// Words in the picture.
    ///
    /// @param kind `name`, `mrn`, `birth-date`, `date`, `accession`
    /// @param x0 left edge in pixels; `x1` and `y1` are exclusive
    public record BurnedIn(String kind, String text, int x0, int y0, int x1, int y1) {}
}
