// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.article;

/// Numbers such as II and IV, in which some labels count.
final class RomanNumeral {
    private static final String[] TENS = {"", "X", "XX", "XXX"};
    private static final String[] ONES = {"", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"};

    private RomanNumeral() {}

    /// The value, 1 to 39, of the capital letters from `begin` to `end`; -1 when they are no such number.
    static int value(String text, int begin, int end) {
        for (int tens = Math.min(TENS.length - 1, end - begin); tens >= 0; tens--) {
            if (text.startsWith(TENS[tens], begin)) {
                for (int ones = 0; ones < ONES.length; ones++) {
                    if (TENS[tens].length() + ONES[ones].length() == end - begin
                            && text.startsWith(ONES[ones], begin + TENS[tens].length())) {
                        return tens + ones == 0 ? -1 : 10 * tens + ones;
                    }
                }
            }
        }
        return -1;
    }
}
