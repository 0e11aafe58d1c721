// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.volume.projection;

/// The part of a ray that is inside a box, found axis by axis.
final class Clip {
    private double from;
    private double to;

    Clip(double from, double to) {
        this.from = from;
        this.to = to;
    }

    /// Keeps only the part where `start + t * step` is between two numbers.
    void axis(double start, double step, double low, double high) {
        if (step == 0) {
            if (start < low || start >= high) {
                to = from;
            }
            return;
        }
        double one = (low - start) / step;
        double other = (high - start) / step;
        from = Math.max(from, Math.min(one, other));
        to = Math.min(to, Math.max(one, other));
    }

    double from() {
        return from;
    }

    /// At most [#from()] if nothing is left.
    double to() {
        return to;
    }
}
