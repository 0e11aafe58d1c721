// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.text;

import org.collimate.sample.Span;

/// Turns the UTF-16 offsets of one text, which Java counts in, into code points, which datasets count in.
///
/// Free when the text has no character beyond the first plane; else each lookup walks from the last one, so ask in
/// ascending order. Not safe for use by several threads.
public final class CodePoints {
    private final String text;
    private final boolean plain;
    private int lastUnit;
    private int lastPoint;

    private CodePoints(String text, boolean plain) {
        this.text = text;
        this.plain = plain;
    }

    public static CodePoints of(String text) {
        boolean plain = true;
        for (int i = 0; i < text.length() && plain; i++) {
            plain = !Character.isSurrogate(text.charAt(i));
        }
        return new CodePoints(text, plain);
    }

    /// How many code points stand before the UTF-16 offset.
    ///
    /// @throws IndexOutOfBoundsException if the offset is outside the text
    public int before(int unit) {
        if (plain) {
            return unit;
        }
        if (unit < lastUnit) {
            lastUnit = 0;
            lastPoint = 0;
        }
        lastPoint += text.codePointCount(lastUnit, unit);
        lastUnit = unit;
        return lastPoint;
    }

    /// The span in code points of the UTF-16 range `begin` to `end`.
    public Span span(int begin, int end) {
        int first = before(begin);
        return new Span(first, before(end));
    }

    /// The words that a span of code points covers.
    ///
    /// @throws IndexOutOfBoundsException if the span is outside the text
    public static String slice(String text, Span span) {
        int begin = text.offsetByCodePoints(0, span.begin());
        return text.substring(begin, text.offsetByCodePoints(begin, span.length()));
    }
}
