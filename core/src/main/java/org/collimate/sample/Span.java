// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.sample;

/// A stretch of a text, half-open, in Unicode code points.
public record Span(int begin, int end) {
    /// @throws IllegalArgumentException unless `0 <= begin <= end`
    public Span {
        if (begin < 0 || end < begin) {
            throw new IllegalArgumentException("a span needs 0 <= begin <= end, found " + begin + " and " + end);
        }
    }

    public int length() {
        return end - begin;
    }
}
