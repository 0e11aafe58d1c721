// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.pixel;

import java.util.ArrayList;
import java.util.List;

/// A PNG (ISO/IEC 15948): all colour types and depths, interlaced or not, the first frame of an animation.
///
/// Decoded here rather than by the JDK, whose reader checks no checksum of the pixels and builds the whole picture in
/// memory.
final class PngImage implements OpenedImage {
    private static final int[][] PASSES = {
        {0, 0, 8, 8}, {4, 0, 8, 8}, {0, 4, 4, 8}, {2, 0, 4, 4}, {0, 2, 2, 4}, {1, 0, 2, 2}, {0, 1, 1, 2}
    };

    private final byte[] file;
    private final PngHeader header;
    private final List<String> remarks = new ArrayList<>();

    private PngImage(byte[] file, PngHeader header) {
        this.file = file;
        this.header = header;
    }

    static PngImage open(byte[] file) throws BrokenImage {
        return new PngImage(file, PngHeader.read(file));
    }

    @Override
    public ImageHeader header() {
        return new ImageHeader(
                ImageFormat.PNG, header.width(), header.height(), header.channels(), header.bits(), header.layout());
    }

    private long storedRowBytes(int pixels) {
        return ((long) pixels * header.channels() * header.bits() + 7) / 8;
    }

    private int shownPixelBytes() {
        return header.layout().samples() * header.bytesPerSample();
    }

    @Override
    public long workingBytes() {
        long shownRow = (long) header.width() * shownPixelBytes();
        long whole = header.interlaced() ? shownRow * header.height() : 0;
        return 3 * storedRowBytes(header.width()) + 2 * shownRow + whole + (1 << 17);
    }

    @Override
    public void decode(PixelDigest out) throws BrokenImage {
        try (var data = new PngData(file, header.firstData())) {
            if (header.interlaced()) {
                decodeInterlaced(data, out);
            } else {
                decodeRows(data, out);
            }
            data.finish(header.colourType(), header.frames() > 1, remarks);
        }
        if (header.frames() > 1) {
            remarks.add("image-pages");
        }
    }

    private void decodeRows(PngData data, PixelDigest out) throws BrokenImage {
        int width = header.width();
        var rows = new PngRows(data, (int) storedRowBytes(width), pixelBytes(), header.height());
        var shown = new PngPixels(header, width);
        boolean wide = header.bits() == 16;
        for (int y = 0; y < header.height(); y++) {
            int at = rows.next();
            if (shown.isIdentity()) {
                deliver(out, wide, rows.bytes(), at);
            } else {
                shown.convert(rows.bytes(), at, width);
                deliver(out, wide, shown.row(), 0);
            }
        }
    }

    private void decodeInterlaced(PngData data, PixelDigest out) throws BrokenImage {
        int width = header.width();
        int height = header.height();
        int size = shownPixelBytes();
        var whole = new byte[Math.multiplyExact(Math.multiplyExact(width, height), size)];
        var shown = new PngPixels(header, width);
        for (var pass : PASSES) {
            int columns = (width - pass[0] + pass[2] - 1) / pass[2];
            int lines = (height - pass[1] + pass[3] - 1) / pass[3];
            if (columns <= 0 || lines <= 0) {
                continue;
            }
            var rows = new PngRows(data, (int) storedRowBytes(columns), pixelBytes(), lines);
            for (int line = 0; line < lines; line++) {
                int at = rows.next();
                shown.convert(rows.bytes(), at, columns);
                int to = ((pass[1] + line * pass[3]) * width + pass[0]) * size;
                for (int i = 0; i < columns; i++, to += pass[2] * size) {
                    System.arraycopy(shown.row(), i * size, whole, to, size);
                }
            }
        }
        for (int y = 0; y < height; y++) {
            deliver(out, header.bits() == 16, whole, y * width * size);
        }
    }

    private static void deliver(PixelDigest out, boolean wide, byte[] row, int offset) {
        if (wide) {
            out.wideRow(row, offset);
        } else {
            out.row(row, offset);
        }
    }

    private int pixelBytes() {
        return Math.max(1, header.channels() * header.bits() / 8);
    }

    @Override
    public int pages() {
        return header.frames();
    }

    @Override
    public List<String> remarks() {
        return remarks;
    }
}
