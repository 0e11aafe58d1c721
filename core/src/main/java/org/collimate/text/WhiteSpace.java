// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.text;

/// What counts as space between words, and how it is folded.
public final class WhiteSpace {
    private WhiteSpace() {}

    /// Whether the character is white space, a line break, or a space of another width (no-break, thin, ideographic).
    public static boolean isSpace(char character) {
        if (character <= ' ') {
            return character == ' ' || (character >= '\t' && character <= '\r') || character >= 0x1c;
        }
        if (character < 0x1680) {
            return character == 0xA0 || character == 0x85;
        }
        return Character.isSpaceChar(character);
    }

    /// The text without white space at its ends and with one space wherever it had some inside. Returns the same string
    /// when nothing changes.
    public static String fold(String text) {
        if (isFolded(text)) {
            return text;
        }
        var out = new StringBuilder(text.length());
        boolean pending = false;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (isSpace(character)) {
                pending = true;
                continue;
            }
            if (pending && !out.isEmpty()) {
                out.append(' ');
            }
            pending = false;
            out.append(character);
        }
        return out.toString();
    }

    private static boolean isFolded(String text) {
        boolean space = true;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (!isSpace(character)) {
                space = false;
            } else if (space || character != ' ') {
                return false;
            } else {
                space = true;
            }
        }
        return text.isEmpty() || !space;
    }
}
