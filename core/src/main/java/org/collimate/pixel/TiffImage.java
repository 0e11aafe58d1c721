// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.pixel;

import java.util.List;
import java.util.Optional;

/// A TIFF (TIFF 6.0) or BigTIFF: its first page.
///
/// Grey, palette, RGB and CMYK of 1 to 16 bits in strips or tiles, plain or packed by LZW, deflate or PackBits are
/// decoded here, strictly and row by row; the library, which does the rest (fax, JPEG, YCbCr), fills in what is cut
/// off.
final class TiffImage implements OpenedImage {
    private final byte[] file;
    private final TiffDirectory tags;
    private final TiffHeader header;

    private TiffImage(byte[] file, TiffDirectory tags, TiffHeader header) {
        this.file = file;
        this.tags = tags;
        this.header = header;
    }

    static TiffImage open(byte[] file) throws BrokenImage {
        var tags = TiffDirectory.read(file);
        return new TiffImage(file, tags, TiffHeader.read(tags));
    }

    @Override
    public ImageHeader header() {
        return new ImageHeader(
                ImageFormat.TIFF, header.width(), header.height(), header.channels(), header.bits(), header.layout());
    }

    @Override
    public long workingBytes() {
        long row = (long) header.width() * header.samples() * (header.bits() > 8 ? 2 : 1);
        if (!header.isPlain()) {
            return 2 * row * header.height() + (1 << 20);
        }
        long band = header.tiled() && header.across() > 0 ? header.rowBytes() * header.columns() * header.down() : 0;
        return 6 * row + band * (header.planar() ? header.samples() : 1) + (1 << 17);
    }

    @Override
    public void decode(PixelDigest out) throws BrokenImage {
        header.check(file.length);
        if (!header.isPlain()) {
            TiffLibrary.decode(file, header, out);
            return;
        }
        var pixels = new TiffPixels(header, palette());
        if (header.tiled()) {
            decodeTiles(pixels, out);
        } else {
            decodeStrips(pixels, out);
        }
    }

    private Optional<Palette> palette() throws BrokenImage {
        if (header.photometric() != TiffHeader.PALETTE) {
            return Optional.empty();
        }
        long[] map = tags.values(320);
        int count = 1 << header.bits();
        if (map.length < 3 * count) {
            throw new BrokenImage(
                    "tiff-palette", "the colour map has " + map.length + " values, expected " + 3 * count);
        }
        var palette = Palette.ofColours();
        for (int i = 0; i < count; i++) {
            palette.set(i, (int) map[i] >> 8, (int) map[count + i] >> 8, (int) map[2 * count + i] >> 8);
        }
        return Optional.of(palette);
    }

    private int planes() {
        return header.planar() ? header.samples() : 1;
    }

    private void decodeStrips(TiffPixels pixels, PixelDigest out) throws BrokenImage {
        int planes = planes();
        int length = Math.toIntExact(header.rowBytes());
        var stored = new byte[Math.multiplyExact(length, planes)];
        var mixed = planes > 1 ? new byte[stored.length] : stored;
        var streams = new TiffBytes[planes];
        for (int line = 0; line < header.lines(); line++) {
            try {
                for (int plane = 0; plane < planes; plane++) {
                    streams[plane] = TiffBytes.open(file, header, plane * header.lines() + line);
                }
                int rows = Math.min(header.down(), header.height() - line * header.down());
                for (int y = 0; y < rows; y++) {
                    if (streams[0] instanceof TiffBytes.Raw raw && planes == 1) {
                        deliver(pixels, file, raw.skip(length), out);
                        continue;
                    }
                    for (int plane = 0; plane < planes; plane++) {
                        streams[plane].fill(stored, plane * length, length);
                        pixels.undoPredictor(stored, plane * length, length, planes > 1 ? 1 : header.samples());
                    }
                    if (planes > 1) {
                        mix(stored, 0, length, mixed);
                    }
                    deliver(pixels, mixed, 0, out);
                }
            } finally {
                for (var stream : streams) {
                    if (stream != null) {
                        stream.close();
                    }
                }
            }
        }
    }

    private void decodeTiles(TiffPixels pixels, PixelDigest out) throws BrokenImage {
        int planes = planes();
        int length = Math.toIntExact(header.rowBytes());
        int bandRow = Math.multiplyExact(length, header.columns());
        int bandPlane = Math.multiplyExact(bandRow, header.down());
        var band = new byte[Math.multiplyExact(bandPlane, planes)];
        var mixed = new byte[planes > 1 ? Math.multiplyExact(bandRow, planes) : 0];
        for (int line = 0; line < header.lines(); line++) {
            for (int plane = 0; plane < planes; plane++) {
                for (int column = 0; column < header.columns(); column++) {
                    int number = (plane * header.lines() + line) * header.columns() + column;
                    try (var bytes = TiffBytes.open(file, header, number)) {
                        for (int y = 0; y < header.down(); y++) {
                            int at = plane * bandPlane + y * bandRow + column * length;
                            bytes.fill(band, at, length);
                            pixels.undoPredictor(band, at, length, planes > 1 ? 1 : header.samples());
                        }
                    }
                }
            }
            int rows = Math.min(header.down(), header.height() - line * header.down());
            for (int y = 0; y < rows; y++) {
                if (planes > 1) {
                    mix(band, y * bandRow, bandPlane, mixed);
                    deliver(pixels, mixed, 0, out);
                } else {
                    deliver(pixels, band, y * bandRow, out);
                }
            }
        }
    }

    /// Interleaves the rows of all planes, which stand `distance` bytes apart.
    private void mix(byte[] planes, int offset, int distance, byte[] out) {
        int samples = header.samples();
        int bytes = header.bits() / 8;
        for (int plane = 0; plane < samples; plane++) {
            int from = offset + plane * distance;
            int to = plane * bytes;
            for (int i = 0; i < header.width(); i++, to += samples * bytes) {
                for (int b = 0; b < bytes; b++) {
                    out[to + b] = planes[from++];
                }
            }
        }
    }

    private static void deliver(TiffPixels pixels, byte[] stored, int offset, PixelDigest out) {
        if (pixels.isIdentity()) {
            out.row(stored, offset);
            return;
        }
        pixels.convert(stored, offset);
        if (pixels.isWide()) {
            out.wideRow(pixels.row(), 0);
        } else {
            out.row(pixels.row(), 0);
        }
    }

    @Override
    public int pages() {
        return tags.pages();
    }

    @Override
    public List<String> remarks() {
        return tags.pages() > 1 ? List.of("image-pages") : List.of();
    }
}
