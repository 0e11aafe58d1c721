// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.phantom.render;

/// A few stretches of a ray, sorted and apart. Reused from ray to ray, so that nothing is allocated.
final class Stretches {
    private static final int MOST = 64;

    private double[] from = new double[MOST];
    private double[] to = new double[MOST];
    private int count;

    void clear() {
        count = 0;
    }

    boolean isEmpty() {
        return count == 0;
    }

    /// Adds a stretch; those that touch become one.
    void add(double start, double end) {
        int at = count;
        while (at > 0 && from[at - 1] > start) {
            at--;
        }
        // Merge with the one before, then swallow those after.
        int first = at;
        double low = start;
        double high = end;
        if (at > 0 && to[at - 1] >= start) {
            first = at - 1;
            low = from[first];
            high = Math.max(high, to[first]);
        }
        int last = at;
        while (last < count && from[last] <= high) {
            high = Math.max(high, to[last]);
            last++;
        }
        int shift = 1 - (last - first);
        if (shift != 0) {
            System.arraycopy(from, last, from, last + shift, count - last);
            System.arraycopy(to, last, to, last + shift, count - last);
            count += shift;
        }
        from[first] = low;
        to[first] = high;
    }

    double length() {
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum += to[i] - from[i];
        }
        return sum;
    }

    /// Cuts a stretch out of these.
    void remove(double start, double end) {
        for (int i = 0; i < count; i++) {
            if (to[i] <= start || from[i] >= end) {
                continue;
            }
            if (from[i] >= start && to[i] <= end) {
                System.arraycopy(from, i + 1, from, i, count - i - 1);
                System.arraycopy(to, i + 1, to, i, count - i - 1);
                count--;
                i--;
            } else if (from[i] < start && to[i] > end) {
                System.arraycopy(from, i, from, i + 1, count - i);
                System.arraycopy(to, i, to, i + 1, count - i);
                count++;
                to[i] = start;
                from[i + 1] = end;
                return;
            } else if (from[i] < start) {
                to[i] = start;
            } else {
                from[i] = end;
            }
        }
    }

    /// Keeps what lies in a stretch.
    void keep(double start, double end) {
        remove(-Double.MAX_VALUE, start);
        remove(end, Double.MAX_VALUE);
    }
}
