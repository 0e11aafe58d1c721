// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.benchmarks;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.collimate.phantom.Hospital;
import org.collimate.phantom.PhantomStream;
import org.collimate.phantom.words.Readers;

/// A program: samples a second of the phantom's stream on one thread (picture of 64 pixels each way, boxes, report),
/// by processor time and by the clock. Warmed up first; of five rounds the median counts.
public final class PhantomThroughput {
    private static final int WARM = 3000;
    private static final int ROUND = 500;
    private static final int ROUNDS = 5;

    private PhantomThroughput() {}

    /// @param arguments none
    public static void main(String[] arguments) {
        var stream = new PhantomStream(Hospital.of(1), Readers.of(List.of("en"), 0), 64);
        long sum = run(stream, 0, WARM);
        var processor = new double[ROUNDS];
        var clock = new double[ROUNDS];
        var threads = ManagementFactory.getThreadMXBean();
        for (int round = 0; round < ROUNDS; round++) {
            long used = threads.getCurrentThreadCpuTime();
            long start = System.nanoTime();
            sum += run(stream, WARM + round * ROUND, ROUND);
            clock[round] = ROUND / ((System.nanoTime() - start) / 1e9);
            processor[round] = ROUND / ((threads.getCurrentThreadCpuTime() - used) / 1e9);
        }
        Arrays.sort(processor);
        Arrays.sort(clock);
        System.out.printf(
                Locale.ROOT,
                "samples a second of processor time: median %.0f (%.0f to %.0f); by the clock: median %.0f; checksum"
                        + " %d%n",
                processor[ROUNDS / 2],
                processor[0],
                processor[ROUNDS - 1],
                clock[ROUNDS / 2],
                sum);
    }

    private static long run(PhantomStream stream, int from, int count) {
        long sum = 0;
        for (int index = from; index < from + count; index++) {
            var sample = stream.sample(index);
            for (int owner = 0; owner < sample.study().diseases().size(); owner++) {
                sum += sample.picture()
                        .shadow()
                        .box(owner)
                        .map(box -> (long) box[0])
                        .orElse(0L);
            }
            sum += sample.picture().pixels()[2080] + sample.report().text().length();
        }
        return sum;
    }
}
