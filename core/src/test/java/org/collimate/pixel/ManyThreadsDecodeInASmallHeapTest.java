// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.pixel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import javax.imageio.ImageWriteParam;
import org.junit.jupiter.api.Test;

/// The budget lets as many pictures be decoded at once as there is memory for, and all threads agree on the result.
class ManyThreadsDecodeInASmallHeapTest {
    @Test
    void neverMoreThanTheBudgetIsTaken() throws Exception {
        var budget = new DecodeBudget(10 << 20);
        var inUse = new AtomicLong();
        var most = new AtomicLong();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var done : threads.invokeAll(Stream.generate(() -> (Callable<Void>) () -> {
                        int taken = budget.take(3 << 20);
                        most.accumulateAndGet(inUse.incrementAndGet(), Math::max);
                        Thread.sleep(1);
                        inUse.decrementAndGet();
                        budget.give(taken);
                        return null;
                    })
                    .limit(50)
                    .toList())) {
                done.get();
            }
        }
        assertThat(most.get()).isBetween(1L, 3L);
    }

    @Test
    void aWishBeyondTheBudgetTakesAllOfIt() {
        var budget = new DecodeBudget(1 << 20);
        int taken = budget.take(1L << 40);
        budget.give(taken);
        assertThat(budget.take(1L << 50)).isEqualTo(taken);
    }

    @Test
    void eightThreadsReadTheSamePicture() throws Exception {
        var large =
                Drawing.of(250, 240, (x, y) -> x, (x, y) -> y, (x, y) -> x ^ y).image();
        var image = new java.awt.image.BufferedImage(3000, 2500, java.awt.image.BufferedImage.TYPE_3BYTE_BGR);
        image.createGraphics().drawImage(large, 100, 100, 2500, 2000, null);
        var files = Stream.of(
                        Drawing.file("jpeg", image, p -> {}),
                        Drawing.file("tiff", image, Drawing.compression("ZLib")),
                        Drawing.file("png", image, p -> p.setProgressiveMode(ImageWriteParam.MODE_DISABLED)))
                .toList();
        image = null;
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var file : files) {
                var results = threads.invokeAll(
                        Stream.generate(() -> (Callable<Decoded>) () -> PixelReader.read(file, Limits.DEFAULT))
                                .limit(8)
                                .toList());
                var first = results.getFirst().get();
                assertThat(first).isInstanceOf(Decoded.Ok.class);
                for (var result : results) {
                    assertThat(result.get()).isEqualTo(first);
                }
            }
        }
    }
}
