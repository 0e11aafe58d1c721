// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.report;

import java.text.Normalizer;

/// Folds characters one by one to lower case without accents, so that a folded text has the length of the original and
/// offsets never change. Typographic dashes and apostrophes become plain ones.
final class Folding {
    private static final int TABLE = 0x250;
    private static final char[] FOLDED = table();

    private Folding() {}

    private static char[] table() {
        var table = new char[TABLE];
        for (int c = 0; c < TABLE; c++) {
            char lower = Character.toLowerCase((char) c);
            char base = c < 128
                    ? lower
                    : Normalizer.normalize(String.valueOf(lower), Normalizer.Form.NFD)
                            .charAt(0);
            table[c] = Character.isLetter(lower) && !Character.isLetter(base) ? lower : base;
        }
        table[0xA0] = ' ';
        table[0xB7] = '•';
        return table;
    }

    static char fold(char character) {
        if (character < TABLE) {
            return FOLDED[character];
        }
        return switch (character) {
            case '‐', '‑', '‒', '–', '—', '−' -> '-';
            case '‘', '’', 'ʼ' -> '\'';
            case '“', '”', '„' -> '"';
            case '\u2002', '\u2003', '\u2007', '\u2009', '\u202F', '\u3000', '\uFEFF' -> ' ';
            case '●', '▪', '◦', '‣' -> '•';
            case '×' -> 'x';
            default -> Character.toLowerCase(character);
        };
    }
}
