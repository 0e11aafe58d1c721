// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.pixel;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;

/// A header may state any size: it is believed only within the limits, and before that nothing is allocated.
class LyingHeadersCostNothingTest {
    @Test
    void aHundredThousandSquaredInAPngIsTooLarge() {
        assertTooLarge(png(100_000, 100_000), 100_000, 100_000);
    }

    @Test
    void aHundredThousandSquaredInATiffIsTooLarge() {
        assertTooLarge(HandMadeTiff.ofSize(100_000, 100_000), 100_000, 100_000);
    }

    @Test
    void theLargestJpegIsTooLarge() {
        var jpeg = Drawing.of(8, 8, (x, y) -> x * y).as("jpeg");
        for (int i = 0; i < jpeg.length; i++) {
            if (jpeg[i] == -1 && (jpeg[i + 1] & 0xff) == 0xc0) {
                ByteBuffer.wrap(jpeg).putShort(i + 5, (short) 65_535).putShort(i + 7, (short) 65_535);
                break;
            }
        }
        assertTooLarge(jpeg, 65_535, 65_535);
    }

    @Test
    void theLargestGifIsTooLarge() {
        var gif = ByteBuffer.allocate(24).order(ByteOrder.LITTLE_ENDIAN);
        gif.put("GIF89a".getBytes(StandardCharsets.ISO_8859_1))
                .putShort((short) -1)
                .putShort((short) -1);
        gif.put(new byte[3])
                .put((byte) ',')
                .putInt(0)
                .putShort((short) 1)
                .putShort((short) 1)
                .put(new byte[2]);
        assertTooLarge(gif.array(), 65_535, 65_535);
    }

    @Test
    void aSizeBelowTheLimitThatTheFileDoesNotHoldIsUnreadable() {
        assertThat(PixelReader.read(png(9_000, 9_000), Limits.DEFAULT)).isInstanceOf(Decoded.Unreadable.class);
        assertThat(PixelReader.read(HandMadeTiff.ofSize(9_000, 9_000), Limits.DEFAULT))
                .isInstanceOf(Decoded.Unreadable.class);
    }

    @Test
    void theLimitIsInclusive() {
        var file = Drawing.of(10, 10, (x, y) -> x).as("png");
        assertThat(PixelReader.read(file, new Limits(100, 1 << 20, 8))).isInstanceOf(Decoded.Ok.class);
        assertThat(PixelReader.read(file, new Limits(99, 1 << 20, 8))).isEqualTo(new Decoded.TooLarge(10, 10, 99));
    }

    @Test
    void aNegativeSizeIsUnreadable() {
        assertThat(PixelReader.read(png(-5, 7), Limits.DEFAULT))
                .isInstanceOfSatisfying(
                        Decoded.Unreadable.class, u -> assertThat(u.code()).isEqualTo("image-empty"));
    }

    private static void assertTooLarge(byte[] file, int width, int height) {
        PixelReader.read(file, Limits.DEFAULT);
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        var decoded = PixelReader.read(file, Limits.DEFAULT);
        long allocated = threads.getCurrentThreadAllocatedBytes() - before;

        assertThat(decoded).isEqualTo(new Decoded.TooLarge(width, height, 89_478_485));
        assertThat(allocated).as("bytes allocated").isLessThan(1 << 16);
    }

    /// A PNG of this size, with an IDAT that holds nothing.
    private static byte[] png(int width, int height) {
        var out = ByteBuffer.allocate(100);
        out.put(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
        chunk(
                out,
                "IHDR",
                ByteBuffer.allocate(13)
                        .putInt(width)
                        .putInt(height)
                        .put(new byte[] {8, 2, 0, 0, 0})
                        .array());
        chunk(out, "IDAT", new byte[] {0x78, (byte) 0x9c, 3, 0, 0, 0, 0, 1});
        chunk(out, "IEND", new byte[0]);
        return java.util.Arrays.copyOf(out.array(), out.position());
    }

    private static void chunk(ByteBuffer out, String name, byte[] bytes) {
        out.putInt(bytes.length);
        int start = out.position();
        out.put(name.getBytes(StandardCharsets.ISO_8859_1)).put(bytes);
        var crc = new CRC32();
        crc.update(out.array(), start, out.position() - start);
        out.putInt((int) crc.getValue());
    }
}
