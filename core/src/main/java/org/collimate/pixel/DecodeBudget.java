// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.pixel;

import java.util.concurrent.Semaphore;

/// The memory that all decoding in this process may use at once. Who wants more than is left waits, in order of
/// arrival, so that many threads may decode large pictures in a small heap. It changes when a picture is decoded,
/// never the result.
final class DecodeBudget {
    /// Half of the heap: the other half is for the files themselves and for everybody else.
    static final DecodeBudget PROCESS =
            new DecodeBudget(Math.max(64L << 20, Runtime.getRuntime().maxMemory() / 2));

    private static final int UNIT = 1 << 16;
    private final int units;
    private final Semaphore free;

    DecodeBudget(long bytes) {
        this.units = Math.clamp(bytes / UNIT, 1, Integer.MAX_VALUE);
        this.free = new Semaphore(units, true);
    }

    /// Waits until that much is free and takes it; a wish beyond the whole budget waits until nobody else decodes.
    ///
    /// @return what must be given to [#give]
    int take(long bytes) {
        int wanted = Math.clamp((bytes + UNIT - 1) / UNIT, 0, units);
        free.acquireUninterruptibly(wanted);
        return wanted;
    }

    void give(int taken) {
        free.release(taken);
    }
}
