// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.pixel;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import org.collimate.provenance.Sha256;

/// The SHA-256 of what a picture shows, equal for the same pixels in any format. Rows come in from the top; the digest
/// and whether the picture is blank come out. No row is kept.
///
/// What is digested, so that others can compute it:
///
/// 1. the width and the height, each as 4 bytes, the most significant first;
/// 2. for every row from the top: one byte that tells the form of the row, then the row's samples from the left, pixel
///    by pixel. The form is the smallest that holds the row without loss:
///    - alpha is left out when it is full in every pixel of the row;
///    - colour becomes grey when red, green and blue are equal in every pixel of the row;
///    - 16 bits become 8 when every sample of the row is a multiple of 257 (`v * 257` becomes `v`); a 16-bit sample is
///      written most significant byte first.
///
/// The byte of the form is 1 grey, 2 grey and alpha, 3 RGB, 4 RGBA, 5 CMYK (0 = no ink, never reduced to another
/// colour), and 16 more when the samples have 16 bits. Before that, samples of 1, 2 or 4 bits are scaled to 8 (times
/// 255, 85, 17); a palette's indices become its colours, its transparent index and a colour key become alpha 0;
/// white-is-zero is inverted. Colour profiles, gamma and orientation are not applied.
///
/// A row's form depends on its pixels alone, so equal pixels have equal digests, and the bytes can be read back, so
/// other pixels have other digests.
final class PixelDigest {
    private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int WIDE = 16;
    private static final int BATCH = 1 << 15;

    private final int width;
    private final Layout layout;
    private final int samples;
    private final MessageDigest digest = Sha256.newDigest();
    private final int height;
    private final int blankRange;
    private Blankness blankness;
    private final byte[] batch;
    private final int longestRow;
    private byte[] narrow = {};
    private int used;

    /// `bytesPerSample` is 1, or 2 if [#wideRow] is going to be called.
    PixelDigest(int width, int height, Layout layout, int bytesPerSample, int blankRange) {
        this.width = width;
        this.layout = layout;
        this.samples = layout.samples();
        this.height = height;
        this.blankRange = blankRange;
        this.longestRow = Math.addExact(1, Math.multiplyExact(Math.multiplyExact(width, samples), bytesPerSample));
        this.batch = new byte[Math.max(BATCH, longestRow)];
        this.blankness = new Blankness(samples, blankRange);
        restart();
    }

    /// Forgets all rows.
    final void restart() {
        digest.reset();
        blankness = new Blankness(samples, blankRange);
        used = bigEndian(batch, bigEndian(batch, 0, width), height);
    }

    private static int bigEndian(byte[] out, int at, int value) {
        out[at] = (byte) (value >>> 24);
        out[at + 1] = (byte) (value >>> 16);
        out[at + 2] = (byte) (value >>> 8);
        out[at + 3] = (byte) value;
        return at + 4;
    }

    /// Takes the next row: one byte a sample, from `offset` on. The array is not kept.
    void row(byte[] row, int offset) {
        blankness.row(row, offset, width * samples);
        reduce(row, offset);
    }

    /// Takes the next row: two bytes a sample, the most significant first, from `offset` on. The array is not kept.
    void wideRow(byte[] row, int offset) {
        int count = width * samples;
        blankness.wideRow(row, offset, count);
        int end = offset + 2 * count;
        for (int i = offset; i < end; i += 2) {
            if (row[i] != row[i + 1]) {
                reduceWide(row, offset);
                return;
            }
        }
        if (narrow.length < count) {
            narrow = new byte[count];
        }
        for (int i = 0; i < count; i++) {
            narrow[i] = row[offset + 2 * i];
        }
        reduce(narrow, 0);
    }

    private void reduce(byte[] row, int offset) {
        makeRoom();
        switch (layout) {
            case GREY -> copy(1, row, offset, width);
            case CMYK -> copy(5, row, offset, 4 * width);
            case RGB -> {
                if (isGreyRgb(row, offset)) {
                    pick(1, row, offset, 3, 1);
                } else {
                    copy(3, row, offset, 3 * width);
                }
            }
            case GREY_ALPHA -> {
                if (isOpaque(row, offset, 2)) {
                    pick(1, row, offset, 2, 1);
                } else {
                    copy(2, row, offset, 2 * width);
                }
            }
            case RGBA -> reduceRgba(row, offset);
        }
    }

    private void reduceRgba(byte[] row, int offset) {
        boolean opaque = isOpaque(row, offset, 4);
        if (isGreyRgba(row, offset)) {
            if (opaque) {
                pick(1, row, offset, 4, 1);
                return;
            }
            batch[used++] = 2;
            for (int i = offset, end = offset + 4 * width; i < end; i += 4) {
                batch[used++] = row[i];
                batch[used++] = row[i + 3];
            }
        } else if (opaque) {
            pick(3, row, offset, 4, 3);
        } else {
            copy(4, row, offset, 4 * width);
        }
    }

    private void reduceWide(byte[] row, int offset) {
        makeRoom();
        if (layout == Layout.CMYK) {
            copy(WIDE + 5, row, offset, 8 * width);
            return;
        }
        boolean alpha = samples % 2 == 0 && !isOpaqueWide(row, offset);
        boolean colour = samples > 2 && !isGreyWide(row, offset);
        int kept = (colour ? 3 : 1) + (alpha ? 1 : 0);
        batch[used++] = (byte) (WIDE + kept);
        for (int i = offset, end = offset + 2 * samples * width; i < end; i += 2 * samples) {
            int bytes = colour ? 6 : 2;
            System.arraycopy(row, i, batch, used, bytes);
            used += bytes;
            if (alpha) {
                System.arraycopy(row, i + 2 * (samples - 1), batch, used, 2);
                used += 2;
            }
        }
    }

    private void copy(int form, byte[] row, int offset, int length) {
        batch[used++] = (byte) form;
        System.arraycopy(row, offset, batch, used, length);
        used += length;
    }

    /// Copies the first `kept` of every `step` samples.
    private void pick(int form, byte[] row, int offset, int step, int kept) {
        batch[used] = (byte) form;
        int to = used + 1;
        int end = offset + step * width;
        if (kept == 1) {
            for (int i = offset; i < end; i += step) {
                batch[to++] = row[i];
            }
        } else {
            for (int i = offset; i < end; i += step) {
                batch[to] = row[i];
                batch[to + 1] = row[i + 1];
                batch[to + 2] = row[i + 2];
                to += 3;
            }
        }
        used = to;
    }

    private boolean isGreyRgb(byte[] row, int offset) {
        int last = offset + 3 * (width - 1);
        for (int i = offset; i < last; i += 3) {
            int pixel = (int) INTS.get(row, i);
            if (((pixel ^ (pixel >>> 8)) & 0xffff) != 0) {
                return false;
            }
        }
        // The last pixel alone, since four bytes from there may lie beyond the array.
        return row[last] == row[last + 1] && row[last] == row[last + 2];
    }

    private boolean isGreyRgba(byte[] row, int offset) {
        for (int i = offset, end = offset + 4 * width; i < end; i += 4) {
            int pixel = (int) INTS.get(row, i);
            if (((pixel ^ (pixel >>> 8)) & 0xffff) != 0) {
                return false;
            }
        }
        return true;
    }

    private boolean isOpaque(byte[] row, int offset, int step) {
        for (int i = offset + step - 1, end = offset + step * width; i < end; i += step) {
            if (row[i] != -1) {
                return false;
            }
        }
        return true;
    }

    private boolean isOpaqueWide(byte[] row, int offset) {
        int step = 2 * samples;
        for (int i = offset + step - 2, end = offset + step * width; i < end; i += step) {
            if (row[i] != -1 || row[i + 1] != -1) {
                return false;
            }
        }
        return true;
    }

    private boolean isGreyWide(byte[] row, int offset) {
        int step = 2 * samples;
        for (int i = offset, end = offset + step * width; i < end; i += step) {
            if (row[i] != row[i + 2] || row[i + 1] != row[i + 3] || row[i] != row[i + 4] || row[i + 1] != row[i + 5]) {
                return false;
            }
        }
        return true;
    }

    private void makeRoom() {
        if (used + longestRow > batch.length) {
            digest.update(batch, 0, used);
            used = 0;
        }
    }

    /// Ends the digest, after the last row.
    Sha256 finish() {
        digest.update(batch, 0, used);
        used = 0;
        return Sha256.finish(digest);
    }

    /// Whether the rows so far show nothing.
    boolean isBlank() {
        return blankness.isBlank();
    }
}
