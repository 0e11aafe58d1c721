// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.phantom.render;

import java.util.HashMap;
import java.util.Map;

/// Letters of 5 x 7 dots, as apparatus writes them into pictures: capitals, digits and a few signs. Seven rows a glyph
/// from the top, five bits a row.
final class Glyphs {
    static final int WIDTH = 5;
    static final int HEIGHT = 7;

    private static final String DRAWN = """
        A 0e 11 11 1f 11 11 11
        B 1e 11 11 1e 11 11 1e
        C 0e 11 10 10 10 11 0e
        D 1e 11 11 11 11 11 1e
        E 1f 10 10 1e 10 10 1f
        F 1f 10 10 1e 10 10 10
        G 0e 11 10 17 11 11 0f
        H 11 11 11 1f 11 11 11
        I 0e 04 04 04 04 04 0e
        J 07 02 02 02 02 12 0c
        K 11 12 14 18 14 12 11
        L 10 10 10 10 10 10 1f
        M 11 1b 15 15 11 11 11
        N 11 19 15 13 11 11 11
        O 0e 11 11 11 11 11 0e
        P 1e 11 11 1e 10 10 10
        Q 0e 11 11 11 15 12 0d
        R 1e 11 11 1e 14 12 11
        S 0f 10 10 0e 01 01 1e
        T 1f 04 04 04 04 04 04
        U 11 11 11 11 11 11 0e
        V 11 11 11 11 11 0a 04
        W 11 11 11 15 15 1b 11
        X 11 11 0a 04 0a 11 11
        Y 11 11 0a 04 04 04 04
        Z 1f 01 02 04 08 10 1f
        0 0e 11 13 15 19 11 0e
        1 04 0c 04 04 04 04 0e
        2 0e 11 01 06 08 10 1f
        3 1e 01 01 0e 01 01 1e
        4 02 06 0a 12 1f 02 02
        5 1f 10 1e 01 01 11 0e
        6 06 08 10 1e 11 11 0e
        7 1f 01 02 04 04 04 04
        8 0e 11 11 0e 11 11 0e
        9 0e 11 11 0f 01 02 0c
        , 00 00 00 00 04 04 08
        . 00 00 00 00 00 0c 0c
        - 00 00 00 0e 00 00 00
        : 00 0c 0c 00 0c 0c 00
        / 01 01 02 04 08 10 10
        """;

    private static final Map<Character, int[]> ROWS = read();

    private Glyphs() {}

    /// The rows of a character; a space for what is not drawn here.
    static int[] rows(char letter) {
        return ROWS.getOrDefault(letter, new int[HEIGHT]);
    }

    private static Map<Character, int[]> read() {
        var glyphs = new HashMap<Character, int[]>();
        for (var line : DRAWN.split("\n")) {
            var cells = line.split(" ");
            var rows = new int[HEIGHT];
            for (int i = 0; i < HEIGHT; i++) {
                rows[i] = Integer.parseInt(cells[i + 1], 16);
            }
            glyphs.put(cells[0].charAt(0), rows);
        }
        return glyphs;
    }
}
