// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.pixel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// A picture is blank when in every channel the largest and the smallest value differ by at most the limit.
class BlankPicturesAreRecognisedTest {
    @Test
    void anEvenFieldIsBlank() {
        assertThat(isBlank(Drawing.of(30, 30, (x, y) -> 255), 8)).isTrue();
        assertThat(isBlank(Drawing.of(30, 30, (x, y) -> 10, (x, y) -> 200, (x, y) -> 90), 8))
                .isTrue();
    }

    @Test
    void aRangeOfEightIsBlankAndOneOfNineIsNot() {
        assertThat(isBlank(Drawing.of(30, 30, (x, y) -> x == 29 && y == 29 ? 108 : 100), 8))
                .isTrue();
        assertThat(isBlank(Drawing.of(30, 30, (x, y) -> x == 29 && y == 29 ? 109 : 100), 8))
                .isFalse();
    }

    @Test
    void oneChannelThatVariesIsEnough() {
        assertThat(isBlank(Drawing.of(30, 30, (x, y) -> 0, (x, y) -> 0, (x, y) -> y), 8))
                .isFalse();
        var writing = Drawing.of(30, 30, (x, y) -> 0, (x, y) -> 0, (x, y) -> 0).withChannel(255);
        writing.samples()[4][4][3] = 0;
        assertThat(isBlank(writing, 8)).isFalse();
    }

    @Test
    void sixteenBitsAreMeasuredOnTheSameScale() {
        var wide = Drawing.of(30, 30, (x, y) -> 100).widened();
        wide.samples()[29][29][0] += 8 * 257;
        assertThat(isBlank(wide, 8)).isTrue();
        wide.samples()[29][29][0]++;
        assertThat(isBlank(wide, 8)).isFalse();
    }

    @Test
    void theLimitIsASetting() {
        var two = Drawing.of(30, 30, (x, y) -> x < 15 ? 0 : 1);
        assertThat(isBlank(two, 0)).isFalse();
        assertThat(isBlank(two, 1)).isTrue();
        assertThat(isBlank(Drawing.of(30, 30, (x, y) -> x * 8), 255)).isTrue();
    }

    private static boolean isBlank(Drawing drawing, int range) {
        var decoded = PixelReader.read(drawing.as("png"), new Limits(1 << 20, 1 << 24, range));
        assertThat(decoded).isInstanceOf(Decoded.Ok.class);
        return ((Decoded.Ok) decoded).blank();
    }
}
