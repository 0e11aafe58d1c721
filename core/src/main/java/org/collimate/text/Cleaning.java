// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.text;

import java.text.Normalizer;

/// Makes the characters of a text plain without changing what it says.
///
/// Composes accents (Unicode NFC), takes out controls, soft hyphens, zero-width and direction marks (joiners stay where
/// a script needs them), writes the Latin ligatures `ﬀ` to `ﬆ` as letters, and folds every stretch of blanks (also
/// no-break and thin ones) to one space, line by line: newlines stay (CR LF and the Unicode line separators become
/// newlines), blank lines and the blanks at a line's ends go. Signs with a meaning stay: µ, ±, superscripts, dashes,
/// primes. Done twice it changes nothing more.
public final class Cleaning {
    private static final String[] LIGATURES = {"ff", "fi", "fl", "ffi", "ffl", "st", "st"};

    private Cleaning() {}

    /// The clean form of a text; the same object where nothing is to do.
    public static String of(String text) {
        if (isClean(text)) {
            return text;
        }
        var out = new StringBuilder(text.length());
        fold(text, out);
        var folded = out.toString();
        if (Normalizer.isNormalized(folded, Normalizer.Form.NFC)) {
            return folded;
        }
        // Composing may touch nothing that folding looks at, but a few singletons compose to a blank: fold once more.
        var composed = Normalizer.normalize(folded, Normalizer.Form.NFC);
        out.setLength(0);
        fold(composed, out);
        return out.toString();
    }

    /// The quick way out: plain ASCII and common Latin with single blanks.
    private static boolean isClean(String text) {
        char last = '\n';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean blank = c == ' ' || c == '\n';
            if (c < ' ' && c != '\n' || c >= 0x7f || blank && (last == ' ' || last == '\n')) {
                return false;
            }
            if (c == '\n' && last == ' ') {
                return false;
            }
            last = c;
        }
        return text.isEmpty() || last != ' ' && last != '\n';
    }

    private static void fold(String text, StringBuilder out) {
        boolean blank = false;
        boolean line = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > ' ' && c < 0x7f) {
                separate(line, blank, out);
                blank = false;
                line = false;
                out.append(c);
            } else if (c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029' || c == '\u0085') {
                line = true;
            } else if (isBlank(c)) {
                blank = true;
            } else if ((!isInvisible(c) || !blank && !line && joins(out, c)) && !isLoneSurrogate(text, i)) {
                separate(line, blank, out);
                blank = false;
                line = false;
                if (c >= '\ufb00' && c <= '\ufb06') {
                    out.append(LIGATURES[c - '\ufb00']);
                } else {
                    out.append(c);
                }
            }
        }
    }

    private static void separate(boolean line, boolean blank, StringBuilder out) {
        if (line && !out.isEmpty()) {
            out.append('\n');
        } else if (blank && !out.isEmpty()) {
            out.append(' ');
        }
    }

    private static boolean isBlank(char c) {
        return c == ' '
                || c == '\t'
                || c == '\u000b'
                || c == '\f'
                || c == '\u00a0'
                || c >= 0x1680 && Character.getType(c) == Character.SPACE_SEPARATOR;
    }

    private static boolean isInvisible(char c) {
        return c < ' '
                || c >= 0x7f && c < 0xa0
                || c == '\u00ad'
                || c >= '\u200b' && c <= '\u200f'
                || c >= '\u202a' && c <= '\u202e'
                || c >= '\u2060' && c <= '\u2064'
                || c >= '\u2066' && c <= '\u206f'
                || c == '\ufeff'
                || c >= '\ufff9' && c <= '\ufffb';
    }

    /// A joiner after a letter that it changes: Persian, the scripts of India, emoji. After Latin, Greek and Cyrillic
    /// it is dirt.
    private static boolean joins(StringBuilder out, char c) {
        if (c != '\u200c' && c != '\u200d' || out.isEmpty()) {
            return false;
        }
        char last = out.charAt(out.length() - 1);
        return last >= '\u0600' && (Character.isLetter(last) || Character.isSurrogate(last) || last == '\ufe0f')
                || Character.getType(last) == Character.NON_SPACING_MARK && last >= '\u0600';
    }

    /// Half a character: no UTF-8 file could hold it.
    private static boolean isLoneSurrogate(String text, int i) {
        char c = text.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 >= text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
        }
        return Character.isLowSurrogate(c) && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
    }
}
