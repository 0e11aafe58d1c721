// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.phantom.render;

/// Draws into a grey picture in place.
@SuppressWarnings("ArrayRecordComponent") // changed in place, never compared
record Canvas(byte[] pixels, int columns, int rows) {

    /// Writes words in capitals, their top left corner at (x, y), each dot `dot` pixels wide.
    ///
    /// @return the column after the last one written
    int write(String words, int x, int y, int dot, int grey) {
        int at = x;
        for (char letter : words.toCharArray()) {
            var glyph = Glyphs.rows(letter);
            for (int row = 0; row < Glyphs.HEIGHT; row++) {
                for (int column = 0; column < Glyphs.WIDTH; column++) {
                    if ((glyph[row] >> (Glyphs.WIDTH - 1 - column) & 1) != 0) {
                        fill(at + column * dot, y + row * dot, dot, dot, grey);
                    }
                }
            }
            at += width(1, dot);
        }
        return at - dot;
    }

    /// How wide so many letters are, with the gap after the last.
    static int width(int letters, int dot) {
        return letters * (Glyphs.WIDTH + 1) * dot;
    }

    void fill(int x, int y, int wide, int high, int grey) {
        for (int row = Math.max(0, y); row < Math.min(rows, y + high); row++) {
            int from = Math.clamp(x, 0, columns);
            int to = Math.clamp(x + wide, 0, columns);
            java.util.Arrays.fill(pixels, row * columns + from, row * columns + Math.max(from, to), (byte) grey);
        }
    }

    /// A frame of this width at each edge.
    void border(int left, int top, int right, int bottom, int grey) {
        fill(0, 0, columns, top, grey);
        fill(0, rows - bottom, columns, bottom, grey);
        fill(0, 0, left, rows, grey);
        fill(columns - right, 0, right, rows, grey);
    }
}
