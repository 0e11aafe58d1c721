// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.volume.projection;

import org.collimate.volume.Point;

/// Walks one ray from cell to cell (Siddon 1985, incremental as Jacobs et al. 1998): after each [#step()] the ray lies
/// in cell ([#p], [#q], [#a]) for [#span] of t. Reused from ray to ray by one thread.
final class CellWalk {
    private static final double FAR = 1e6;

    private final int[] box;
    private final double[] start = new double[3];
    private final double[] step = new double[3];
    private final double[] per = new double[3];
    private final int[] cell = new int[3];
    private final int[] turn = new int[3];
    private final int[] edge = new int[3];
    private double t;
    private double end;
    private boolean done;

    int p;
    int q;
    int a;
    double span;

    /// `box` has first and one after the last cell of each axis.
    CellWalk(int[] box) {
        this.box = box.clone();
    }

    /// Starts a ray, given in cells.
    void begin(Point origin, Point pixel, boolean isCone) {
        set(0, origin.x(), pixel.x());
        set(1, origin.y(), pixel.y());
        set(2, origin.z(), pixel.z());
        var clip = new Clip(isCone ? 0 : -FAR, isCone ? 1 : FAR);
        for (int axis = 0; axis < 3; axis++) {
            clip.axis(start[axis], step[axis], box[2 * axis], box[2 * axis + 1]);
        }
        t = clip.from();
        end = clip.to();
        done = !(t < end);
        if (done) {
            return;
        }
        for (int axis = 0; axis < 3; axis++) {
            cell[axis] =
                    Math.clamp((long) Math.floor(start[axis] + t * step[axis]), box[2 * axis], box[2 * axis + 1] - 1);
        }
    }

    private void set(int axis, double origin, double pixel) {
        start[axis] = origin;
        step[axis] = pixel - origin;
        per[axis] = 1 / step[axis];
        turn[axis] = step[axis] > 0 ? 1 : -1;
        edge[axis] = step[axis] > 0 ? 1 : 0;
    }

    /// Goes on to the next cell in which the ray has length.
    ///
    /// @return false if there is none
    boolean step() {
        while (!done) {
            p = cell[0];
            q = cell[1];
            a = cell[2];
            double nextP = next(0);
            double nextQ = next(1);
            double nextA = next(2);
            double next = Math.min(Math.min(nextP, nextQ), Math.min(nextA, end));
            span = next - t;
            if (nextP <= next) {
                advance(0);
            }
            if (nextQ <= next) {
                advance(1);
            }
            if (nextA <= next) {
                advance(2);
            }
            if (next >= end) {
                done = true;
            }
            if (span > 0) {
                t = next;
                return true;
            }
        }
        return false;
    }

    private double next(int axis) {
        return step[axis] == 0 ? end : (cell[axis] + edge[axis] - start[axis]) * per[axis];
    }

    private void advance(int axis) {
        cell[axis] += turn[axis];
        if (cell[axis] < box[2 * axis] || cell[axis] >= box[2 * axis + 1]) {
            done = true;
        }
    }
}
